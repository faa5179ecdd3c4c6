import type { Checkout, CheckoutInvoices } from '@cho-phien/backend/contract';
import { formatDateTime, formatDong, formatPhone } from '~/lib/format';
import { useHydrated } from '~/lib/use-hydrated';
import { usePaymentWatch } from '~/lib/use-payment-watch';
import { useMessages } from '~/messages/messages-context';
import { CheckoutSteps } from './checkout-steps';
import { Icon } from './icon';
import { Notice } from './notice';
import { OrderInvoices } from './order-invoices';
import { ParcelCard } from './parcel-card';
import { PaymentCard } from './payment-card';

interface Props {
  order: Checkout;
  /** By payment request. */
  qrImages: Record<string, string>;
  /** Null when they could not be read. */
  invoices: CheckoutInvoices | null;
  now: number;
  /** A request for a return was sent just now. */
  returnSent: boolean;
  /** Somebody comes back from entering a card, or from finding that it cannot be entered now. */
  cardNews: 'sent' | 'silent' | null;
}

/** While money is awaited the codes come first; afterwards the parcels do. */
export function OrderView({ order, qrImages, invoices, now, returnSent, cardNews }: Props) {
  const { order: words, returns } = useMessages();
  const hydrated = useHydrated();
  usePaymentWatch(order);
  // What is asked at the door is shown by who brings the goods, and told at its parcel.
  const payments = order.payment_requests.filter(({ purpose }) => purpose === 'checkout');
  const awaiting = payments.filter((payment) => payment.state === 'awaiting');
  const transfers = payments.filter(({ method }) => method === 'vietqr');
  const byCardOnly = awaiting.every(({ method }) => method === 'card');
  const payNow = byCardOnly ? words.payNowByCard : words.payNow;
  const allPaid = payments.length > 0 && payments.every((payment) => payment.state === 'paid');
  const inHand = order.orders.some(({ state }) => state === 'to_pack' || state === 'packed');
  return (
    <div className="page max-w-4xl pt-5">
      {awaiting.length > 0 && <CheckoutSteps current={3} />}
      <p className="mt-3 text-sm text-soft">
        {words.code} <strong className="text-ink tabular-nums">{order.code}</strong> ·{' '}
        {words.placedAt(formatDateTime(order.placed_at))}
      </p>
      <h1 className="text-2xl font-bold sm:text-3xl">
        {awaiting.length > 0 ? payNow : words.title(order.code)}
      </h1>

      {returnSent && (
        <Notice tone="good" live className="mt-3">
          {returns.sent}
        </Notice>
      )}
      {payments.length > 0 && (
        <div className="mt-3 space-y-4">
          {awaiting.length > 0 && (
            <>
              {!byCardOnly && <p>{words.payCount(transfers.length)}</p>}
              {cardNews && (
                <Notice tone={cardNews === 'sent' ? 'info' : 'warn'} live>
                  {cardNews === 'sent' ? words.cardBack : words.cardSilent}
                </Notice>
              )}
              <Notice tone="info">{hydrated ? words.waiting : words.waitingNoScript}</Notice>
            </>
          )}
          {allPaid && inHand && <Notice tone="good">{words.allPaid}</Notice>}
          {payments.map((payment) => (
            <PaymentCard
              key={payment.id}
              payment={payment}
              image={qrImages[payment.id]}
              code={order.code}
              index={transfers.indexOf(payment) + 1}
              count={transfers.length}
              now={now}
            />
          ))}
        </div>
      )}

      <section className="mt-8">
        <h2 className="mb-3 text-xl font-bold">
          {words.yourOrders}{' '}
          <span className="text-base font-normal text-soft">({words.parcelsOf(order.orders.length)})</span>
        </h2>
        <div className="space-y-4">
          {order.orders.map((parcel) => (
            <ParcelCard key={parcel.id} code={order.code} parcel={parcel} />
          ))}
        </div>
      </section>

      <OrderInvoices order={order} invoices={invoices} />

      <section className="mt-4 grid gap-4 sm:grid-cols-2">
        <div className="card p-4 sm:p-5">
          <h2 className="font-bold">{words.receiver}</h2>
          <p>
            {order.contact.name}
            <br />
            {formatPhone(order.contact.phone)}
            <br />
            {order.street}
            <br />
            {order.place.commune_name}, {order.place.province_name}
          </p>
        </div>
        <dl className="card space-y-1 p-4 sm:p-5">
          <div className="flex justify-between gap-4">
            <dt>{words.goods}</dt>
            <dd className="money">{formatDong(order.goods_total)}</dd>
          </div>
          <div className="flex justify-between gap-4">
            <dt>{words.deliveryFee}</dt>
            <dd className="money">{formatDong(order.delivery_total)}</dd>
          </div>
          {order.discount_total > 0 && (
            <div className="flex justify-between gap-4 text-leaf-deep">
              <dt>{words.discount}</dt>
              <dd className="money">−{formatDong(order.discount_total)}</dd>
            </div>
          )}
          <div className="flex items-baseline justify-between gap-4 pt-1 text-xl font-bold">
            <dt>{words.total}</dt>
            <dd data-testid="order-total" className="money text-basalt">
              {formatDong(order.total)}
            </dd>
          </div>
        </dl>
      </section>
      <p className="mt-4 text-sm text-soft">{words.keepCode(order.code)}</p>
      {hydrated && (
        <button type="button" onClick={() => window.print()} className="no-print btn btn-quiet mt-3">
          <Icon name="print" />
          {words.print}
        </button>
      )}
    </div>
  );
}
