import type { Pack } from '../pack';
import { fillBaskets, type Line, type SellerBasket } from './basket';
import { type Buyer, buyerSource } from './buyers';
import { MINUTE } from './clock';
import { type Course, type Payment, runCourse } from './course';
import { checkoutMoments } from './demand';
import { Random } from './random';

/** One stall's part of a past checkout. */
export interface PastSellerOrder extends Course {
  sellerSlug: string;
  lines: Line[];
  deliveryKind: 'province' | 'country' | 'pickup';
  /** Đồng, VAT included. */
  deliveryFee: number;
  payment: 'vietqr' | 'cod';
}

/** A checkout of the demo's past: one buyer, one to three stalls. */
export interface PastOrder {
  /** The same for the same market, seed and place in the row: loading twice can skip what is there. */
  key: string;
  /** ISO UTC. */
  placedAt: string;
  buyer: Buyer;
  orders: PastSellerOrder[];
}

export interface PastOrderOptions {
  /** The demo's present; nothing is later. */
  asOf: Date;
  /** Vietnamese days that the past covers, the day of `asOf` included. */
  days?: number;
  /** At least so many orders of stalls (not checkouts). */
  count?: number;
  seed?: number | string;
}

/** Above this sum a courier collects no cash, đồng. */
const COD_LIMIT = 3_000_000;

/** Buyers by VietQR who never pay. */
const FORGETFUL_SHARE = 0.055;

/** Buyers who come again. */
const RETURNING_SHARE = 0.36;

/** Tries in a row that may find no stall open before the period is called empty. */
const PATIENCE = 1_000;

/**
 * The past of a demo market: the same orders for the same pack, moment and seed.
 * Oldest first. Stock in the pack is what is left after them.
 * @throws RangeError when no stall of the pack had joined in the period
 */
export function pastOrders(
  pack: Pack,
  { asOf, days = 90, count = 640, seed = 1 }: PastOrderOptions,
): PastOrder[] {
  const random = new Random(`${pack.market.key} ${seed}`);
  const moments = checkoutMoments(random, asOf.getTime(), days);
  const newBuyer = buyerSource(pack, random);
  const known: Buyer[] = [];
  const checkouts: { placedAt: number; buyer: Buyer; baskets: SellerBasket[] }[] = [];
  let placed = 0;
  let misses = 0;
  while (placed < count) {
    const buyer = known.length > 20 && random.chance(RETURNING_SHARE) ? random.pick(known) : newBuyer();
    const placedAt = moments.next().value;
    const baskets = fillBaskets(pack, buyer, placedAt, random);
    misses = baskets.length === 0 ? misses + 1 : 0;
    if (misses > PATIENCE)
      throw new RangeError(`no stall of ${pack.market.key} was open in the ${days} days`);
    if (baskets.length === 0) continue;
    if (!known.includes(buyer)) known.push(buyer);
    checkouts.push({ placedAt, buyer, baskets });
    placed += baskets.length;
  }
  checkouts.sort((a, b) => a.placedAt - b.placedAt);
  return checkouts.map(({ placedAt, buyer, baskets }, index) => {
    const payment = pay(baskets, placedAt, random);
    return {
      key: `${pack.market.key}-${String(index + 1).padStart(4, '0')}`,
      placedAt: new Date(placedAt).toISOString(),
      buyer,
      orders: baskets.map((basket) => ({
        sellerSlug: basket.seller.slug,
        lines: basket.lines,
        deliveryKind: basket.deliveryKind,
        deliveryFee: basket.deliveryFee,
        payment: payment.method,
        ...runCourse(basket, placedAt, payment, asOf.getTime(), random),
      })),
    };
  });
}

function pay(baskets: SellerBasket[], placedAt: number, random: Random): Payment {
  const total = baskets.reduce((sum, basket) => sum + basket.goods + basket.deliveryFee, 0);
  const byCourier = random.chance(0.36) && total <= COD_LIMIT;
  const minutes = Math.ceil(random.next() ** 2 * 24);
  const forgets = random.chance(FORGETFUL_SHARE);
  if (byCourier) return { method: 'cod', paidAt: null };
  return { method: 'vietqr', paidAt: forgets ? null : placedAt + minutes * MINUTE };
}
