import type { Dong } from '../../../contract';
import type { Reach, Way } from '../../../lib/delivery/ways';
import { lineTotal } from '../../../lib/money';
import type { Offer } from './offers';

/** Where a parcel goes, as far as the shopper has said. */
export type Destination = { province_code: string; commune_code: string | null } | null;

export interface Suitable {
  ways: Way[];
  /** Whether a zone of the stall reaches the place; pick-up does not count. */
  reached: boolean;
}

const BROADEST_FIRST: Reach['kind'][] = ['province', 'communes', 'country'];

/**
 * What suits the place: the most specific zone that reaches it (communes before a province before the country), and the stall for whoever
 * comes. Before the commune is known a wide zone stands for its narrower ones.
 */
export function suitable(ways: Way[], to: Destination): Suitable {
  const pickup = ways.filter(({ kind }) => kind === 'pickup');
  const zones = ways
    .filter(({ kind }) => kind !== 'pickup')
    .sort((a, b) => BROADEST_FIRST.indexOf(a.reach.kind) - BROADEST_FIRST.indexOf(b.reach.kind));
  const reaching = to === null ? zones : reachingZones(zones, to);
  return { ways: [...reaching, ...pickup], reached: reaching.length > 0 };
}

function reachingZones(zones: Way[], { province_code, commune_code }: NonNullable<Destination>): Way[] {
  const own = zones.find(
    ({ reach }) =>
      reach.kind === 'communes' && commune_code !== null && reach.communes.includes(commune_code),
  );
  const wide =
    zones.find(({ reach }) => reach.kind === 'province' && reach.province === province_code) ??
    zones.find(({ reach }) => reach.kind === 'country');
  const best = own ?? wide;
  if (best) return [best];
  if (commune_code !== null) return [];
  return zones.filter(({ reach }) => reach.kind === 'communes' && reach.provinces.includes(province_code));
}

/** Fees as they are for these goods: nothing from the worth on that the stall has set. Vouchers come after, so they do not undo it. */
export function withFreeDelivery(
  delivery: Map<string, Way[]>,
  lines: { quantity: number; offer: Offer }[],
): Map<string, Way[]> {
  const worth = new Map<string, Dong>();
  for (const { quantity, offer } of lines) {
    const total = lineTotal(offer.unit_price ?? 0, quantity);
    worth.set(offer.seller.id, (worth.get(offer.seller.id) ?? 0) + total);
  }
  return new Map(
    [...delivery].map(([sellerId, ways]) => [
      sellerId,
      ways.map((way) =>
        way.free_from !== null && (worth.get(sellerId) ?? 0) >= way.free_from ? { ...way, fee: 0 } : way,
      ),
    ]),
  );
}
