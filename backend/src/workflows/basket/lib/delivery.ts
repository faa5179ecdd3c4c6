import type { DeliveryLimit, Dong } from '../../../contract';
import type { Reach, Way } from '../../../lib/delivery/ways';
import { lineTotal } from '../../../lib/money';
import { findPlace } from '../../../lib/nation';
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

const STRICTEST: DeliveryLimit[] = ['same_day', 'province', 'none'];
/** What arrives after more days than this does not arrive on the day. */
const SAME_DAY = 1;

/** How far a parcel may go: as far as the goods in it that may travel least. */
export const strictest = (limits: DeliveryLimit[]): DeliveryLimit =>
  STRICTEST.find((limit) => limits.includes(limit)) ?? 'none';

/** The ways that goods of such a limit may take: zones end at the border of the stall's province, and whoever comes may always have them. */
export function withinLimit(ways: Way[], limit: DeliveryLimit, home: string): Way[] {
  if (limit === 'none') return ways;
  // A zone that the stall made for its province counts before one that is only cut down to it.
  const narrowFirst = [...ways].sort(
    (a, b) => Number(a.reach.kind === 'country') - Number(b.reach.kind === 'country'),
  );
  return narrowFirst
    .flatMap((way) => (way.kind === 'pickup' ? [way] : atHome(way, home)))
    .filter(({ kind, days_max }) => limit === 'province' || kind === 'pickup' || days_max <= SAME_DAY);
}

function atHome(way: Way, home: string): Way[] {
  const { reach } = way;
  if (reach.kind === 'country') return [{ ...way, reach: { kind: 'province', province: home } }];
  if (reach.kind === 'province') return reach.province === home ? [way] : [];
  const communes = reach.communes.filter((code) => findPlace(code)?.province_code === home);
  return communes.length > 0 ? [{ ...way, reach: { kind: 'communes', communes, provinces: [home] } }] : [];
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
