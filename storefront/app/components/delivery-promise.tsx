import type { DeliveryPromise as Delivery } from '@cho-phien/backend/contract';
import { formatDong } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';

/** What delivery costs and how long it takes, before anything is in the basket. */
export function DeliveryPromise({ delivery }: { delivery: Delivery }) {
  const { product } = useMessages();
  const fee = (amount: number) => (amount === 0 ? product.free : formatDong(amount));
  return (
    <ul className="space-y-1.5">
      <li className="flex gap-2">
        <Icon name="truck" className="mt-0.5 size-5 text-leaf" />
        <span>
          {product.deliveryProvince(fee(delivery.province_fee))}
          <br />
          {delivery.country_fee === null
            ? product.deliveryProvinceOnly
            : product.deliveryCountry(fee(delivery.country_fee))}
        </span>
      </li>
      <li className="flex gap-2">
        <Icon name="clock" className="mt-0.5 size-5 text-leaf" />
        {product.deliveryWithin(product.deliveryDays(delivery.days_min, delivery.days_max))}
      </li>
      {delivery.pickup && (
        <li className="flex gap-2">
          <Icon name="store" className="mt-0.5 size-5 text-leaf" />
          {product.pickup}
        </li>
      )}
    </ul>
  );
}
