import type { DeliveryOption } from '../../../contract';
import type { Seller } from './offers';

/** Where a parcel goes; null while the shopper has not said. */
export type Destination = { province_code: string } | null;

const ORDER: DeliveryOption['kind'][] = ['province', 'country', 'pickup'];

/** What suits the place: the seller's own round inside the province, a carrier beyond it, the stall for whoever comes. */
export function suitable(options: DeliveryOption[], seller: Seller, to: Destination): DeliveryOption[] {
  const sorted = [...options].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  if (to === null) return sorted;
  const home = to.province_code === seller.province_code;
  return sorted.filter(({ kind }) => kind === 'pickup' || kind === (home ? 'province' : 'country'));
}
