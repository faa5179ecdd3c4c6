import type { CounterDay } from '@cho-phien/backend/contract';
import { formatDong, formatTime } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { input, secondaryButton, textLink } from '~/components/look';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.counter.day.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const date = new URL(request.url).searchParams.get('ngay');
  return { day: await desk.read<CounterDay>('/seller/counter-sales', { date }) };
}

export default function CounterDayPage() {
  const { day } = useLoaderData<typeof loader>();
  const t = useMessages().counter;
  const { cash, vietqr, open } = day.sums;
  return (
    <>
      <BackLink to="/gian-hang/ban-tai-quay">{t.again}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.day.title}</h1>
      <Form method="get" className="mt-3 flex max-w-md items-end gap-2 print:hidden">
        <div className="min-w-0 flex-1">
          <label htmlFor="ngay" className="mb-1 block text-sm font-medium">
            {t.day.date}
          </label>
          <input key={day.date} id="ngay" name="ngay" type="date" defaultValue={day.date} className={input} />
        </div>
        <button type="submit" className={secondaryButton}>
          {t.day.show}
        </button>
      </Form>
      <p className="mt-4 font-semibold">
        {t.day.finding(cash.amount + vietqr.amount, cash.count + vietqr.count)}
      </p>
      <dl className="mt-2 grid gap-3 sm:grid-cols-3">
        {(['cash', 'vietqr', 'open'] as const).map((kind) => (
          <div
            key={kind}
            data-testid={`sum-${kind}`}
            className={`rounded-md border border-line bg-card p-4 shadow-card ${kind === 'open' && open.count === 0 ? 'max-sm:hidden' : ''}`}
          >
            <dt className="text-soft">{t.day[kind]}</dt>
            <dd className="money text-2xl font-bold text-basalt">{formatDong(day.sums[kind].amount)}</dd>
            <dd className="text-sm text-soft">{t.day.times(day.sums[kind].count)}</dd>
          </div>
        ))}
      </dl>
      <Card title={t.day.sales} className="mt-4">
        {day.sales.length === 0 ? (
          <p>{t.day.empty}</p>
        ) : (
          <ul className="divide-y divide-line">
            {day.sales.map((sale) => (
              <li key={sale.id} className="flex flex-wrap items-baseline gap-x-3 py-2">
                <Link
                  to={`/gian-hang/ban-tai-quay/${sale.id}`}
                  className={`${textLink} inline-flex min-h-11 items-center`}
                >
                  {formatTime(sale.placed_at)} · {sale.checkout_code}
                </Link>
                <span className="money ml-auto font-semibold">{formatDong(sale.total)}</span>
                <span className="w-full text-sm text-soft">
                  {t.day.states[sale.state]}
                  {sale.paid_by && ` · ${t.day.by[sale.paid_by]}`} · {sale.item_summary}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
