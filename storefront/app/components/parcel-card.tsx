import type { CheckoutOrder, OrderState } from '@cho-phien/backend/contract';
import { formatDong, formatNumber, formatPhone, phoneHref } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { AfterSale } from './after-sale';
import { Icon } from './icon';
import { Link } from './link';
import { OrderTimeline } from './order-timeline';
import { Photo } from './photo';
import { PickupText } from './pickup-text';

const LOOKS: Record<OrderState, string> = {
  awaiting_payment: 'bg-warn-tint text-warn',
  to_pack: 'bg-sky-tint text-sky',
  packed: 'bg-sky-tint text-sky',
  shipped: 'bg-sky-tint text-sky',
  delivered: 'bg-leaf-tint text-leaf-deep',
  expired: 'bg-error-tint text-error',
  cancelled: 'bg-error-tint text-error',
  returned: 'bg-sand text-soft',
};

/** What one stall packs and brings. */
export function ParcelCard({ code, parcel }: { code: string; parcel: CheckoutOrder }) {
  const { order, pickup } = useMessages();
  return (
    <article data-testid="order-parcel" className="card p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-lg font-bold">
          <Link
            to={`/gian-hang/${parcel.seller.slug}`}
            className="inline-flex min-h-11 items-center hover:underline"
          >
            {order.from(parcel.seller.name)}
          </Link>
        </h3>
        <span
          data-testid="order-state"
          data-state={parcel.state}
          className={`rounded-full px-3 py-1 text-sm font-semibold ${LOOKS[parcel.state]}`}
        >
          {parcel.payment_method === 'card' && parcel.state === 'awaiting_payment'
            ? order.awaitingCard
            : order.states[parcel.state]}
        </span>
      </div>
      <ul className="mt-2 divide-y divide-line">
        {parcel.lines.map((line) => (
          <li key={`${line.product_slug}-${line.variant_title}`} className="flex gap-3 py-2">
            <Photo
              photo={line.photo}
              sizes="4rem"
              widest={160}
              decorative
              className="size-16 flex-none rounded-sm object-cover"
            />
            <div className="min-w-0 flex-1">
              <Link to={`/san-pham/${line.product_slug}`} className="font-medium hover:underline">
                {line.title}
              </Link>
              <p className="text-sm text-soft">
                {line.variant_title} · {formatDong(line.unit_price)} × {formatNumber(line.quantity)}
              </p>
            </div>
            <p className="money font-semibold">{formatDong(line.total)}</p>
          </li>
        ))}
      </ul>
      <dl className="space-y-1 border-t border-line pt-3 text-sm">
        <Row name={order.goods} value={formatDong(parcel.goods_total)} />
        <Row
          name={`${order.deliveryFee} (${parcel.delivery_name})`}
          value={formatDong(parcel.delivery_fee)}
        />
        {parcel.discount_total > 0 && (
          <Row name={order.discount} value={`−${formatDong(parcel.discount_total)}`} />
        )}
        <Row name={order.sellerTotal} value={formatDong(parcel.total)} strong />
      </dl>
      {parcel.pickup && (
        <div className="mt-3">
          <h4 className="font-medium">{pickup.title}</h4>
          <PickupText place={parcel.pickup} />
        </div>
      )}
      {parcel.note && (
        <div data-testid="order-note" className="mt-3">
          <h4 className="text-sm text-soft">{order.note}</h4>
          <p className="whitespace-pre-line break-words">{parcel.note}</p>
        </div>
      )}
      {parcel.door_payment && (
        <p
          data-testid="door-payment"
          data-state={parcel.door_payment}
          className="mt-3 flex items-center gap-2 font-medium"
        >
          <Icon
            name={parcel.door_payment === 'paid' ? 'check' : 'info'}
            className={`size-5 ${parcel.door_payment === 'paid' ? 'text-leaf' : 'text-sky'}`}
          />
          {parcel.door_payment === 'paid' ? order.doorPaid : order.doorAwaiting}
        </p>
      )}
      {owesCash(parcel) && (
        <p className="mt-3 flex items-center gap-2 text-sm font-medium">
          <Icon name="info" className="size-5 text-sky" />
          {order.codNote(formatDong(parcel.total))}
        </p>
      )}
      <AfterSale code={code} parcel={parcel} />
      <OrderTimeline entries={parcel.timeline} />
      <a
        href={phoneHref(parcel.seller.phone)}
        className="link mt-1 inline-flex min-h-11 items-center gap-2 text-sm"
      >
        <Icon name="phone" className="size-4.5" />
        {order.callSeller(formatPhone(parcel.seller.phone))}
      </a>
    </article>
  );
}

function owesCash({ payment_method, door_payment, state }: CheckoutOrder): boolean {
  const open = !['cancelled', 'delivered', 'returned'].includes(state);
  return payment_method === 'cod' && door_payment !== 'paid' && open;
}

function Row({ name, value, strong = false }: { name: string; value: string; strong?: boolean }) {
  return (
    <div className={`flex justify-between gap-4 ${strong ? 'text-base font-bold' : ''}`}>
      <dt>{name}</dt>
      <dd className="money">{value}</dd>
    </div>
  );
}
