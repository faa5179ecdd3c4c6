import type { SellerOrderRow } from '@cho-phien/backend/contract';
import { formatDateTime, formatDong } from '@cho-phien/storefront/format';
import { Link } from '@remix-run/react';
import { useMessages } from '~/messages';
import { OrderActionForm } from './order-action-form';
import { OrderBadge } from './order-badge';

/** One order of a list: a row on a wide screen with the next action first, a card on a phone with it last, under the thumb. */
export function OrderRow({ order }: { order: SellerOrderRow }) {
  const t = useMessages();
  const codeId = `don-${order.id}`;
  const collect = order.payment_method === 'cod' && !order.paid ? 'cod' : null;
  return (
    <li
      data-testid="order-row"
      data-code={order.checkout_code}
      data-state={order.state}
      className="grid gap-3 rounded-md border border-line bg-card p-4 shadow-card md:grid-cols-[13.5rem_1fr_auto] md:items-center md:gap-5"
    >
      <div className="order-last md:order-first">
        {order.next_action && (
          <OrderActionForm
            orderId={order.id}
            action={order.next_action}
            collect={collect}
            describedBy={codeId}
          />
        )}
      </div>
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            id={codeId}
            to={`/gian-hang/don-hang/${order.id}`}
            className="inline-flex min-h-11 items-center text-lg font-semibold text-sky underline underline-offset-4"
          >
            {order.checkout_code}
          </Link>
          <OrderBadge state={order.state} />
        </div>
        <p className="mt-1">
          <span className="font-medium">{order.buyer_name}</span>
          <span className="text-soft"> · {order.item_summary}</span>
        </p>
        <p className="text-sm text-soft">
          {t.order.placedAt} {formatDateTime(order.placed_at)}
        </p>
      </div>
      <div className="flex items-baseline justify-between gap-4 md:block md:text-right">
        <p className="money text-lg font-semibold">{formatDong(order.total)}</p>
        <p className={`text-sm ${order.paid ? 'text-leaf' : 'text-soft'}`}>
          {order.paid ? t.order.paid : order.payment_method === 'cod' ? t.order.cod : t.order.unpaid}
        </p>
      </div>
    </li>
  );
}
