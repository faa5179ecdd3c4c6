import type { DeliveryPromise as Delivery } from '@cho-phien/backend/contract';
import { formatDong } from '~/lib/format';
import { useMessages } from '~/messages/messages-context';
import type { Messages } from '~/messages/vi';
import { Icon } from './icon';
import { PickupText } from './pickup-text';

type Zone = Delivery['zones'][number];

/** Where a stall delivers, what it costs and how long it takes, before anything is in the basket. */
export function DeliveryPromise({ delivery }: { delivery: Delivery }) {
  const { product } = useMessages();
  return (
    <ul data-testid="delivery-promise" className="space-y-2">
      {delivery.zones.length === 0 && <li>{product.noDelivery}</li>}
      {delivery.zones.map((zone) => (
        <li key={zone.id} className="flex gap-2">
          <Icon name="truck" className="mt-0.5 size-5 flex-none text-leaf" />
          <div className="min-w-0">
            <Terms zone={zone} />
            {zone.reach.kind === 'communes' && (
              <details>
                <summary className="link inline-flex min-h-11 cursor-pointer items-center text-sm">
                  {product.zoneCommunes(zone.reach.communes.length)}
                </summary>
                <p className="text-sm text-soft">
                  {zone.reach.communes.map(({ commune_name }) => commune_name).join(', ')}
                </p>
              </details>
            )}
          </div>
        </li>
      ))}
      {delivery.pickup && (
        <li className="flex gap-2">
          <Icon name="store" className="mt-0.5 size-5 flex-none text-leaf" />
          <div className="min-w-0">
            {product.pickup}
            <PickupText place={delivery.pickup} />
          </div>
        </li>
      )}
    </ul>
  );
}

function Terms({ zone }: { zone: Zone }) {
  const { product } = useMessages();
  const fee = zone.fee === 0 ? product.free : formatDong(zone.fee);
  return (
    <p>
      {titleOf(zone, product)}: {fee}
      <span className="block text-sm text-soft">
        {product.deliveryWithin(product.deliveryDays(zone.days_min, zone.days_max))}
        {zone.fee > 0 && zone.free_from !== null && `. ${product.freeFrom(formatDong(zone.free_from))}`}
      </span>
    </p>
  );
}

function titleOf({ reach, name }: Zone, words: Messages['product']): string {
  if (reach.kind === 'province') return words.zoneProvince(reach.province.name);
  return reach.kind === 'country' ? words.zoneCountry : name;
}
