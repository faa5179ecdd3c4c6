import type { SellerOrder, WeighOrderRequest } from '@cho-phien/backend/contract';
import { formatDateTime, formatDong, formatPhone, phoneHref } from '@cho-phien/storefront/format';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { ConfirmPayment } from '~/components/confirm-payment';
import { DoorPayment } from '~/components/door-payment';
import { Icon } from '~/components/icon';
import { secondaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { OrderActionForm } from '~/components/order-action-form';
import { CancelOrder, OrderAfterSale } from '~/components/order-after-sale';
import { OrderBadge } from '~/components/order-badge';
import { OrderLines } from '~/components/order-lines';
import { OrderTimeline } from '~/components/order-timeline';
import { OrderWeighing } from '~/components/order-weighing';
import { answerForm, textsOf } from '~/lib/answer-form.server';
import { openDesk } from '~/lib/auth.server';
import { doneStepOf } from '~/lib/order-done';
import { isDone } from '~/lib/order-flow';
import { takeOrderStep } from '~/lib/take-order-step.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta<ReturnType<typeof loader>>((t, data) =>
  data ? t.titles.order(data.order.checkout_code) : t.titles.orders,
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const order = await desk.read<SellerOrder>(`/seller/orders/${encodeURIComponent(params.id ?? '')}`);
  const done = doneStepOf(new URL(request.url).searchParams);
  // The address may be an old one: the page only says what the order itself confirms.
  return { order, doneAction: done && isDone(done.action, order.state) ? done.action : null };
}

export async function action(args: ActionFunctionArgs) {
  const { request, params, context } = args;
  const typed = textsOf(await request.clone().formData());
  const path = `/seller/orders/${encodeURIComponent(params.id ?? '')}`;
  const back = `/gian-hang/don-hang/${params.id ?? ''}`;
  const body = bodyOf(typed);
  if (!body && typed.step !== 'door') return takeOrderStep(args);
  const desk = await openDesk('member', request, context);
  const outcome = body
    ? await desk.write(`${path}/${typed.step}`, body)
    : await desk.write(`${path}/door-payment`);
  return answerForm(request, outcome, back, typed);
}

/** What the backend wants to be told, by the form that was sent; null for a next step of the order itself. */
function bodyOf(typed: Record<string, string>): unknown {
  if (typed.step === 'weigh') return { lines: weightsOf(typed) };
  if (typed.step === 'cancel') return { reason: typed.reason, note: typed.note };
  if (typed.step === 'confirm-payment') return { reference: typed.reference };
  return null;
}

/** The fields of the scales are called `grams.<line>`. */
function weightsOf(typed: Record<string, string>): WeighOrderRequest['lines'] {
  return Object.entries(typed).flatMap(([name, value]) => {
    const line_id = /^grams\.(.+)$/.exec(name)?.[1];
    return line_id ? [{ line_id, grams: Number(value) }] : [];
  });
}

export default function Order() {
  const { order, doneAction } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const t = useMessages();
  return (
    <>
      <BackLink to="/gian-hang/don-hang">{t.order.back}</BackLink>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-2xl font-semibold">{t.titles.order(order.checkout_code)}</h1>
        <OrderBadge state={order.state} testId="order-state" />
      </div>
      <p className="text-soft">
        {t.order.placedAt} {formatDateTime(order.placed_at)}
      </p>

      <div className="mt-4 grid gap-5 lg:grid-cols-[1fr_22rem] lg:items-start">
        <div className="grid gap-5">
          {failure ? (
            <Notice tone="error">{t.order.failed(order.checkout_code, failure.reason)}</Notice>
          ) : (
            doneAction && <Notice tone="success">{t.order.done[doneAction](order.checkout_code)}</Notice>
          )}
          {order.weighing && (order.weighing.weighed_at || order.state === 'to_pack') && (
            <OrderWeighing
              weighing={order.weighing}
              typed={failure && 'typed' in failure ? failure.typed : {}}
            />
          )}
          <NextStep order={order} />
          <OrderAfterSale order={order} />
          <Card title={t.order.goods}>
            <OrderLines order={order} />
          </Card>
          {order.may_confirm_payment && (
            <ConfirmPayment typed={failure && 'typed' in failure ? failure.typed : {}} />
          )}
          {order.may_cancel && <CancelOrder typed={failure && 'typed' in failure ? failure.typed : {}} />}
        </div>
        <div className="grid gap-5">
          <Buyer order={order} />
          <Card title={t.order.timeline}>
            <OrderTimeline entries={order.timeline} />
          </Card>
        </div>
      </div>
    </>
  );
}

function NextStep({ order }: { order: SellerOrder }) {
  const t = useMessages();
  const collect = order.payment_method === 'cod' && !order.paid ? 'cod' : null;
  const toDo = order.next_action !== null;
  return (
    <Card title={t.order.nextStep} className={toDo ? 'border-l-4 border-l-basalt' : ''}>
      <p>{order.next_action ? t.order.actionHints[order.next_action] : t.order.noNextStep[order.state]}</p>
      {toDo && (
        <p className="mt-2 flex items-center gap-2 font-medium">
          <Icon name="money" className={order.paid ? 'size-5 text-leaf' : 'size-5 text-warn'} />
          {order.paid
            ? `${t.order.paid} · ${t.order[order.door_payment === 'paid' ? 'vietqr' : order.payment_method]}`
            : t.order.collect(formatDong(order.total))}
        </p>
      )}
      {order.confirmed_by_hand && (
        <p data-testid="confirmed-by-hand" className="mt-2 flex items-center gap-2 text-soft">
          <Icon name="info" />
          {t.money.byHand.mark}
        </p>
      )}
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        {order.next_action && (
          <OrderActionForm orderId={order.id} action={order.next_action} collect={collect} />
        )}
        <Link to={`/gian-hang/don-hang/${order.id}/phieu`} className={secondaryButton}>
          <Icon name="print" />
          {t.order.printSlip}
        </Link>
      </div>
      <DoorPayment order={order} />
    </Card>
  );
}

function Buyer({ order }: { order: SellerOrder }) {
  const t = useMessages();
  const { buyer } = order;
  return (
    <Card title={t.order.buyer}>
      <p className="text-lg font-medium">{buyer.name}</p>
      {buyer.phone && (
        <a href={phoneHref(buyer.phone)} className={`${secondaryButton} mt-2 w-full`}>
          <Icon name="phone" />
          {t.order.call(formatPhone(buyer.phone))}
        </a>
      )}
      <h3 className="mt-4 text-sm text-soft">{t.order.address}</h3>
      <address className="not-italic">
        {buyer.street}, {buyer.place.commune_name}, {buyer.place.province_name}
      </address>
      {order.note && (
        <>
          <h3 className="mt-4 text-sm text-soft">{t.order.note}</h3>
          <p
            data-testid="order-note"
            className="whitespace-pre-line break-words rounded-sm bg-cashew-tint px-3 py-2"
          >
            {order.note}
          </p>
        </>
      )}
    </Card>
  );
}
