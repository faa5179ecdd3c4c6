import type { SellerAgreements, SellerOrderList, SellerSummary } from '@cho-phien/backend/contract';
import { formatDate, formatDong, formatDongShort, formatNumber } from '@cho-phien/storefront/format';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useStandingWords } from '~/components/agreements/standing';
import { Card } from '~/components/card';
import { DaysChart } from '~/components/charts/days-chart';
import { FigureCard } from '~/components/charts/figure-card';
import { DataTable } from '~/components/data-table';
import { Icon } from '~/components/icon';
import { standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { OrderRow } from '~/components/order-row';
import { openDesk } from '~/lib/auth.server';
import { localDate } from '~/lib/month';
import { doneStepOf } from '~/lib/order-done';
import { takeOrderStep } from '~/lib/take-order-step.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';
import type { loader as layoutLoader } from './layout';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.start);

const MANAGES: readonly string[] = ['manager', 'owner'];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const [summary, latest, { state, sign_by, may_sign }] = await Promise.all([
    desk.read<SellerSummary>('/seller/summary'),
    desk.read<SellerOrderList>('/seller/orders'),
    desk.read<SellerAgreements>('/seller/agreements'),
  ]);
  const today = localDate(new Date());
  const todaysOrders = latest.orders.filter((order) => localDate(new Date(order.placed_at)) === today);
  const url = new URL(request.url);
  return {
    summary,
    todaysOrders,
    agreement: { state, sign_by, asked: may_sign && state !== 'signed' },
    done: doneStepOf(url.searchParams),
    stallUrl: `${context.env.STOREFRONT_URL}/gian-hang/`,
  };
}

export function action(args: ActionFunctionArgs) {
  return takeOrderStep(args);
}

export default function Start() {
  const { summary, todaysOrders, agreement, done, stallUrl } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const layout = useRouteLoaderData<typeof layoutLoader>('routes/seller/layout');
  const t = useMessages();
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-2xl font-semibold">{t.start.greeting(layout?.me.member.name ?? '')}</h1>
        <div className="flex flex-wrap gap-x-4">
          <Link to="/gian-hang/hop-dong" className={standaloneLink}>
            {t.agreements.toAgreement}
          </Link>
          {layout && (
            <a href={stallUrl + layout.me.seller.slug} className={standaloneLink}>
              {t.seller.viewStall}
              <Icon name="external" className="size-4" />
            </a>
          )}
        </div>
      </div>
      <div className="mt-4 grid gap-5">
        {failure ? (
          <Notice tone="error">{failure.reason}</Notice>
        ) : (
          done && <Notice tone="success">{t.order.done[done.action](done.code)}</Notice>
        )}
        <nav className="flex flex-wrap gap-x-4">
          <Link to="/gian-hang/nguoi" className={standaloneLink}>
            {t.people.link}
            <Icon name="forward" className="size-4" />
          </Link>
          {layout && MANAGES.includes(layout.me.member.role) && (
            <Link to="/gian-hang/nhat-ky" className={standaloneLink}>
              {t.people.log.link}
              <Icon name="forward" className="size-4" />
            </Link>
          )}
        </nav>
        {agreement.asked && <AskToSign agreement={agreement} />}
        <Takings summary={summary} />
        <div className="grid gap-5 lg:grid-cols-[1fr_22rem] lg:items-start">
          <div className="grid gap-5">
            <ToDo toDo={summary.to_do} />
            <section>
              <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
                <h2 className="text-lg font-semibold">{t.start.todaysOrders}</h2>
                <Link to="/gian-hang/don-hang" className={standaloneLink}>
                  {t.start.allOrders}
                </Link>
              </div>
              {todaysOrders.length === 0 ? (
                <p className="rounded-md border border-dashed border-edge p-5 text-soft">
                  {t.start.noOrdersToday}
                </p>
              ) : (
                <ul className="grid gap-3">
                  {todaysOrders.map((order) => (
                    <OrderRow key={order.id} order={order} />
                  ))}
                </ul>
              )}
            </section>
            <Days days={summary.last_30_days} />
          </div>
          <div className="grid gap-5">
            <LowStock items={summary.low_stock} />
            <BestSellers items={summary.best_sellers} />
          </div>
        </div>
      </div>
    </>
  );
}

function AskToSign({ agreement }: { agreement: Pick<SellerAgreements, 'state' | 'sign_by'> }) {
  const { agreements: t } = useMessages();
  const words = useStandingWords(agreement);
  return (
    <Notice tone={agreement.state === 'overdue' ? 'warning' : 'info'}>
      <p>{words}</p>
      <Link to="/gian-hang/hop-dong" className={standaloneLink} data-testid="ask-to-sign">
        {t.sign}
        <Icon name="forward" className="size-4" />
      </Link>
    </Notice>
  );
}

/** What waits, most pressing first, and where it is done. */
const TO_DO = {
  to_pack: '/gian-hang/don-hang?trang-thai=to_pack',
  returns_to_answer: '/gian-hang/tra-hang?trang-thai=requested',
  refunds_due: '/gian-hang/hoan-tien',
  packed: '/gian-hang/don-hang?trang-thai=packed',
  shipped: '/gian-hang/don-hang?trang-thai=shipped',
  returns_to_receive: '/gian-hang/tra-hang?trang-thai=accepted',
  awaiting_payment: '/gian-hang/don-hang?trang-thai=awaiting_payment',
} satisfies Record<keyof SellerSummary['to_do'], string>;
const TO_DO_ORDER = Object.keys(TO_DO) as (keyof typeof TO_DO)[];

function ToDo({ toDo }: { toDo: SellerSummary['to_do'] }) {
  const t = useMessages();
  const waiting = TO_DO_ORDER.filter((state) => toDo[state] > 0);
  return (
    <Card title={t.start.toDo}>
      {waiting.length === 0 ? (
        <p className="text-soft">{t.start.nothingToDo}</p>
      ) : (
        <ul className="divide-y divide-line">
          {waiting.map((state) => (
            <li key={state}>
              <Link
                to={TO_DO[state]}
                className="flex min-h-12 items-center justify-between gap-3 py-2 hover:text-sky"
              >
                <span className={state === 'to_pack' ? 'font-semibold' : ''}>
                  {t.start.toDoItems[state](toDo[state])}
                </span>
                <Icon name="forward" className="size-5 text-soft" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Takings({ summary }: { summary: SellerSummary }) {
  const t = useMessages();
  const { today, this_month: month } = summary;
  return (
    <section className="grid grid-cols-2 gap-px overflow-hidden rounded-md border border-line bg-line shadow-card">
      <div className="bg-card p-3 sm:p-4">
        <h2 className="text-sm text-soft">{t.start.today}</h2>
        <p className="money text-lg font-bold text-basalt sm:text-2xl">{formatDong(today.goods)}</p>
        <p className="text-sm">{t.start.orders(today.orders)}</p>
      </div>
      <div className="bg-card p-3 sm:p-4">
        <h2 className="text-sm text-soft">{t.start.thisMonth}</h2>
        <p className="money text-lg font-bold text-basalt sm:text-2xl">{formatDong(month.goods)}</p>
        <p className="text-sm">
          {t.start.orders(month.orders)},{' '}
          <span className="inline-block">{t.start.delivered(month.delivered_goods)}</span>
        </p>
      </div>
    </section>
  );
}

function Days({ days }: { days: SellerSummary['last_30_days'] }) {
  const t = useMessages();
  const goods = days.reduce((sum, day) => sum + day.goods, 0);
  const orders = days.reduce((sum, day) => sum + day.orders, 0);
  const title = orders === 0 ? t.start.last30Nothing : t.start.last30Finding(formatDongShort(goods), orders);
  return (
    <FigureCard
      title={title}
      unit={t.start.last30Unit}
      notes={[t.start.last30Method]}
      table={
        <DataTable
          caption={t.start.last30Days}
          columns={[
            { key: 'day', label: t.start.day },
            { key: 'orders', label: t.start.ordersColumn, numeric: true },
            { key: 'goods', label: t.start.goodsColumn, numeric: true },
          ]}
          rows={days.map((day) => ({
            key: day.date,
            cells: [formatDate(day.date), formatNumber(day.orders), formatDong(day.goods)],
          }))}
        />
      }
    >
      <DaysChart days={days} label={title} />
    </FigureCard>
  );
}

function LowStock({ items }: { items: SellerSummary['low_stock'] }) {
  const t = useMessages();
  return (
    <Card title={t.start.lowStock}>
      {items.length === 0 ? (
        <p className="text-soft">{t.start.noLowStock}</p>
      ) : (
        <>
          <ul className="divide-y divide-line">
            {items.map((item) => (
              <li key={item.variant_id} className="flex items-baseline justify-between gap-3 py-2">
                <span className="min-w-0">{item.title}</span>
                <span
                  className={`whitespace-nowrap font-semibold ${item.stocked === 0 ? 'text-error' : 'text-warn'}`}
                >
                  {t.start.lowStockLeft(item.stocked)}
                </span>
              </li>
            ))}
          </ul>
          <Link to="/gian-hang/san-pham" className={standaloneLink}>
            {t.start.changeStock}
          </Link>
        </>
      )}
    </Card>
  );
}

function BestSellers({ items }: { items: SellerSummary['best_sellers'] }) {
  const t = useMessages();
  return (
    <Card title={t.start.bestSellers}>
      {items.length === 0 ? (
        <p className="text-soft">{t.start.bestSellersNone}</p>
      ) : (
        <ol className="divide-y divide-line">
          {items.map((item) => (
            <li key={item.slug} className="flex items-baseline justify-between gap-3 py-2">
              <span className="min-w-0">
                {item.title}
                <span className="block text-sm text-soft">{t.start.sold(item.quantity)}</span>
              </span>
              <span className="money font-medium">{formatDong(item.goods)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
