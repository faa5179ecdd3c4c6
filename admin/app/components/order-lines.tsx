import type { SellerOrder } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { useMessages } from '~/messages';
import { Photo } from './photo';

/** What is in the parcel and what it costs. */
export function OrderLines({ order }: { order: SellerOrder }) {
  const t = useMessages();
  return (
    <>
      <ul className="divide-y divide-line">
        {order.lines.map((line) => (
          <li key={`${line.product_slug}-${line.variant_title}`} className="flex gap-3 py-3 first:pt-0">
            <Photo photo={line.photo} size={56} />
            <div className="min-w-0 flex-1">
              <p className="font-medium">{line.title}</p>
              <p className="text-sm text-soft">
                {line.variant_title}
                <span className="money block">{formatDong(line.unit_price)}</span>
              </p>
            </div>
            <div className="text-right">
              <p className="text-lg font-semibold">
                <span className="sr-only">{t.order.quantity}: </span>× {formatNumber(line.quantity)}
              </p>
              <p className="money text-sm">{formatDong(line.total)}</p>
            </div>
          </li>
        ))}
      </ul>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 border-t border-line pt-3">
        <dt className="text-soft">{t.order.goodsTotal}</dt>
        <dd className="money text-right">{formatDong(order.goods_total)}</dd>
        <dt className="text-soft">{t.order.deliveryFee(order.delivery_name)}</dt>
        <dd className="money text-right">{formatDong(order.delivery_fee)}</dd>
        {order.discount_total > 0 && (
          <>
            <dt className="text-soft">{t.order.discount}</dt>
            <dd className="money text-right">−{formatDong(order.discount_total)}</dd>
          </>
        )}
        <dt className="text-lg font-semibold">{t.order.total}</dt>
        <dd className="money text-right text-lg font-semibold text-basalt">{formatDong(order.total)}</dd>
      </dl>
    </>
  );
}
