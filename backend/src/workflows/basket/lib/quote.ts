import type {
  Basket,
  BasketGroup,
  BasketLine,
  BasketProblem,
  DeliveryOption,
  PaymentMethod,
} from '../../../contract';
import { env } from '../../../env';
import { lineTotal, sumDong } from '../../../lib/money';
import { findPlace } from '../../../lib/nation';
import { photoOf } from '../../../lib/photo-of';
import { messages } from '../../../messages';
import { type Destination, suitable } from './delivery';
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
  delivery: Map<string, DeliveryOption[]>;
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
    const options = suitable(delivery.get(seller.id) ?? [], seller, destination);
    problems.push(...groupProblems(seller, lines, options));
    return toGroup(seller, lines, options, ground, letOff);
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
  options: DeliveryOption[],
  ground: Ground,
  letOff: LetOff,
): BasketGroup {
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
    delivery_options: options.map((option) => ({
      ...option,
      discount: letOff.byOption.get(option.id)?.amount ?? 0,
    })),
    payment_methods: paymentMethods(seller, ground),
  };
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

function groupProblems(seller: Seller, lines: Priced[], options: DeliveryOption[]): BasketProblem[] {
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
  if (options.length === 0) {
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
