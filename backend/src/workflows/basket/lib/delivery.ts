import type { RemoteQueryFunction } from '@medusajs/framework/types';
import { QueryContext } from '@medusajs/framework/utils';
import type { DeliveryOption } from '../../../contract';
import { dong } from '../../../lib/money';
import type { Ground } from './ground';
import type { Seller } from './offers';

/** Where a parcel goes; null while the shopper has not said. */
export type Destination = { province_code: string } | null;

interface OptionRow {
  id: string;
  name: string;
  data: Record<string, unknown> | null;
  calculated_price?: { calculated_amount: number | null } | null;
  seller?: { id: string } | null;
}

/** Every way of delivery of these sellers with its native price, by seller. One read, never through carts. */
export async function readDelivery(
  query: Omit<RemoteQueryFunction, symbol>,
  ground: Ground,
  sellers: Seller[],
): Promise<Map<string, DeliveryOption[]>> {
  if (sellers.length === 0) return new Map();
  const { data } = await query.graph({
    entity: 'seller',
    fields: [
      'id',
      'shipping_options.id',
      'shipping_options.name',
      'shipping_options.data',
      'shipping_options.calculated_price.calculated_amount',
    ],
    filters: { id: sellers.map(({ id }) => id) },
    context: {
      shipping_options: {
        calculated_price: QueryContext({ currency_code: ground.currency_code, region_id: ground.region_id }),
      },
    },
  });
  const rows = data as unknown as { id: string; shipping_options?: OptionRow[] }[];
  const days = new Map(sellers.map(({ id, days_min, days_max }) => [id, { days_min, days_max }]));
  return new Map(
    rows.map((row) => {
      const promise = days.get(row.id) ?? { days_min: 0, days_max: 0 };
      return [row.id, (row.shipping_options ?? []).flatMap((option) => optionOf(option, promise))];
    }),
  );
}

function optionOf(row: OptionRow, days: { days_min: number; days_max: number }): DeliveryOption[] {
  const kind = row.data?.kind;
  const fee = row.calculated_price?.calculated_amount;
  if ((kind !== 'province' && kind !== 'country' && kind !== 'pickup') || typeof fee !== 'number') return [];
  return [{ id: row.id, kind, name: row.name, fee: dong(fee), ...days }];
}

const ORDER: DeliveryOption['kind'][] = ['province', 'country', 'pickup'];

/** What suits the place: the seller's own round inside the province, a carrier beyond it, the stall for whoever comes. */
export function suitable(options: DeliveryOption[], seller: Seller, to: Destination): DeliveryOption[] {
  const sorted = [...options].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  if (to === null) return sorted;
  const home = to.province_code === seller.province_code;
  return sorted.filter(({ kind }) => kind === 'pickup' || kind === (home ? 'province' : 'country'));
}
