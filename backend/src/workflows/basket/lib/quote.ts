import type { Basket, BasketGroup, BasketLine, BasketProblem, PaymentMethod } from '../../../contract';
import { env } from '../../../env';
import type { Way } from '../../../lib/delivery/ways';
import { lineTotal, sumDong } from '../../../lib/money';
import { findPlace, provinceName } from '../../../lib/nation';
import { photoOf } from '../../../lib/photo-of';
import { messages } from '../../../messages';
import { type Destination, type Suitable, strictest, suitable, withinLimit } from './delivery';
import type { Ground } from './ground';
import type { LetOff } from './let-off';
import type { Offer, Seller } from './offers';

export interface Line {
  id: string;
  variant_id: string;
  quantity: number;
}

interface Priced {
  line: Line;
  offer: Offer;
}

export interface QuoteInput {
  basket: { id: string; lines: Line[] };
  offers: Map<string, Offer>;
  delivery: Map<string, Way[]>;
  destination: Destination;
  ground: Ground;
  letOff: LetOff;
}

/** The basket as it would be sold now: grouped by seller, priced, and with every reason why it cannot be placed. */
export function quote({ basket, offers, delivery, destination, ground, letOff }: QuoteInput): Basket {
  const priced: Priced[] = [];
  const problems: BasketProblem[] = [];
  for (const line of basket.lines) {
    const offer = offers.get(line.variant_id);
    if (offer) priced.push({ line, offer });
    else problems.push(about(line, null, 'not_for_sale', messages.basket.problem.gone));
  }
  const groups = groupBySeller(priced).map(({ seller, lines }) => {
    const limit = strictest(lines.map(({ offer }) => offer.delivery_limit));
    const ways = withinLimit(delivery.get(seller.id) ?? [], limit, seller.province_code);
    const fitting = suitable(ways, destination);
    problems.push(...groupProblems(seller, lines, ways));
    return {
      ...toGroup(seller, lines, fitting, ground, letOff),
      not_reached: ways.length > 0 ? notReached(seller, fitting, destination) : null,
    };
  });
  return {
    id: basket.id,
    groups,
    line_count: basket.lines.length,
    item_count: sumDong(basket.lines.map(({ quantity }) => quantity)),
    goods_total: sumDong(groups.map((group) => group.goods_total)),
    discount_total: sumDong(groups.map((group) => group.discount_total)),
    vouchers: letOff.vouchers,
    cards: ground.payment_methods.includes('card') ? 'on' : 'off',
    problems,
  };
}

function groupBySeller(priced: Priced[]): { seller: Seller; lines: Priced[] }[] {
  const groups = new Map<string, { seller: Seller; lines: Priced[] }>();
  for (const one of priced) {
    const { seller } = one.offer;
    const group = groups.get(seller.id) ?? { seller, lines: [] };
    group.lines.push(one);
    groups.set(seller.id, group);
  }
  return [...groups.values()];
}

function toGroup(
  seller: Seller,
  priced: Priced[],
  { ways }: Suitable,
  ground: Ground,
  letOff: LetOff,
): Omit<BasketGroup, 'not_reached'> {
  const lines = priced.map((one) => toLine(one, letOff));
  return {
    seller: {
      id: seller.id,
      slug: seller.slug,
      name: seller.name,
      commune_name: findPlace(seller.commune_code)?.commune_name ?? '',
    },
    settlement_mode: seller.settlement_mode,
    lines,
    goods_total: sumDong(lines.map(({ total }) => total)),
    discount_total: sumDong(lines.map(({ discount }) => discount)),
    discounts: discountsOf(priced, letOff),
    delivery_options: ways.map(({ id, kind, name, zone_id, fee, free_from, days_min, days_max, pickup }) => ({
      id,
      kind,
      name,
      zone_id,
      fee,
      free_from,
      discount: letOff.byOption.get(id)?.amount ?? 0,
      days_min,
      days_max,
      pickup,
    })),
    payment_methods: paymentMethods(seller, ground),
  };
}

/** Said of a place that is known only: it stops neither the other stalls nor whoever comes for the goods. */
function notReached(seller: Seller, { ways, reached }: Suitable, to: Destination): string | null {
  if (reached || to === null) return null;
  const place = to.commune_code === null ? null : findPlace(to.commune_code);
  const where = place
    ? `${lowerFirst(place.commune_name)}, ${place.province_name}`
    : provinceName(to.province_code);
  return messages.basket.not_reached(seller.name, where, ways.length > 0);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

/** Of each voucher, what it takes off the goods of one stall. */
function discountsOf(priced: Priced[], { byLine }: LetOff): BasketGroup['discounts'] {
  const sums = new Map<string, number>();
  for (const { code, amount } of priced.flatMap(({ line }) => byLine.get(line.id) ?? [])) {
    sums.set(code, (sums.get(code) ?? 0) + amount);
  }
  return [...sums].map(([code, amount]) => ({ code, amount }));
}

function toLine({ line, offer }: Priced, { byLine }: LetOff): BasketLine {
  const unitPrice = offer.unit_price ?? 0;
  return {
    id: line.id,
    variant_id: line.variant_id,
    product_slug: offer.product.slug,
    product_title: offer.product.title,
    variant_title: offer.variant_title,
    photo: photoOf(offer.product.thumbnail, offer.product.title),
    unit_price: unitPrice,
    quantity: line.quantity,
    total: lineTotal(unitPrice, line.quantity),
    discount: sumDong((byLine.get(line.id) ?? []).map(({ amount }) => amount)),
    stock: offer.stock ?? line.quantity,
  };
}

/**
 * QR needs an account to pay to: the seller's own, or the platform's for those who sell through it (D4). A card's money reaches the
 * platform, which may hold it for those who settle through it, and for the others only if the operator has said so.
 */
function paymentMethods(seller: Seller, ground: Ground): PaymentMethod[] {
  const own = /^\d{6}$/.test(seller.bank_bin) && /^[A-Za-z0-9]{1,19}$/.test(seller.bank_account);
  const payable = seller.settlement_mode === 'direct' ? own : ground.platform !== null;
  const byCard =
    ground.platform !== null && (seller.settlement_mode === 'platform' || env.CARD_SELLERS === 'all');
  const ways: Record<PaymentMethod, boolean> = { vietqr: payable, cod: true, card: byCard };
  return ground.payment_methods.filter((method) => ways[method]);
}

function groupProblems(seller: Seller, lines: Priced[], ways: Way[]): BasketProblem[] {
  const { problem } = messages.basket;
  if (seller.state !== 'active') {
    return [
      {
        code: 'seller_closed',
        message: problem.seller_closed(seller.name),
        line_id: null,
        seller_id: seller.id,
      },
    ];
  }
  const found = lines.flatMap(lineProblem);
  if (ways.length === 0) {
    found.push({
      code: 'no_delivery',
      message: problem.no_delivery(seller.name),
      line_id: null,
      seller_id: seller.id,
    });
  }
  return found;
}

function lineProblem({ line, offer }: Priced): BasketProblem[] {
  const { problem } = messages.basket;
  const { title, published } = offer.product;
  if (!published || offer.unit_price === null || offer.seller.location_id === null) {
    return [about(line, offer.seller.id, 'not_for_sale', problem.not_for_sale(title))];
  }
  if (offer.stock === 0) return [about(line, offer.seller.id, 'out_of_stock', problem.out_of_stock(title))];
  if (offer.stock !== null && offer.stock < line.quantity) {
    return [about(line, offer.seller.id, 'not_enough_stock', problem.not_enough_stock(title, offer.stock))];
  }
  return [];
}

function about(
  line: Line,
  sellerId: string | null,
  code: BasketProblem['code'],
  message: string,
): BasketProblem {
  return { code, message, line_id: line.id, seller_id: sellerId };
}
