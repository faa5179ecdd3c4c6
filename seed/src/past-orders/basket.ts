import type { Pack } from '../pack';
import type { Product } from '../schema/product';
import type { Seller } from '../schema/seller';
import type { Buyer } from './buyers';
import { calendarDay } from './clock';
import type { Random } from './random';

export interface Line {
  sku: string;
  quantity: number;
}

/** What one buyer takes from one stall, and how it is to reach them. */
export interface SellerBasket {
  seller: Seller;
  lines: Line[];
  /** Goods with VAT, without delivery, đồng. */
  goods: number;
  deliveryKind: 'province' | 'country' | 'pickup';
  /** Đồng. */
  deliveryFee: number;
}

/** Goods that keep no longer than this are sold in their harvest months only. */
const FRESH_DAYS = 30;

/** Baskets of one checkout by stall, one to three; empty when no stall had anything for this buyer on that day. */
export function fillBaskets(pack: Pack, buyer: Buyer, placedAt: number, random: Random): SellerBasket[] {
  const today = calendarDay(placedAt);
  const stalls = new Map(pack.sellers.map((seller) => [seller.slug, seller]));
  const reachable = (seller: Seller | undefined): seller is Seller =>
    seller !== undefined &&
    seller.joinedOn < today.iso &&
    (buyer.provinceCode === pack.market.provinceCode || seller.delivery.country !== null);
  const onSale = pack.products.filter(
    (product) => inSeason(product, today.month) && reachable(stalls.get(product.sellerSlug)),
  );
  const wanted = random.weighted([1, 2, 3], (count) => [0, 72, 22, 6][count] ?? 0);
  const baskets: SellerBasket[] = [];
  for (let index = 0; index < wanted; index += 1) {
    const others = onSale.filter((product) =>
      baskets.every((basket) => basket.seller.slug !== product.sellerSlug),
    );
    if (others.length === 0) break;
    const first = random.weighted(others, (product) => product.popularity);
    const seller = stalls.get(first.sellerSlug);
    if (!reachable(seller)) break;
    const fromStall = others.filter((product) => product.sellerSlug === seller.slug);
    baskets.push(fillBasket(seller, first, fromStall, buyer, pack.market.provinceCode, random));
  }
  return baskets;
}

function fillBasket(
  seller: Seller,
  first: Product,
  fromStall: Product[],
  buyer: Buyer,
  homeProvince: string,
  random: Random,
): SellerBasket {
  const products = [first, ...fromStall.filter((product) => product !== first && random.chance(0.28))];
  let goods = 0;
  const lines = products.map((product): Line => {
    const variant = random.weighted(product.variants, (one) => 1 / (1 + product.variants.indexOf(one) * 1.4));
    const quantity = variant.price > 400_000 ? 1 : random.weighted([1, 2, 3, 5], (n) => 1 / n ** 2);
    goods += variant.price * quantity;
    return { sku: variant.sku, quantity };
  });
  return { seller, lines, goods, ...deliver(seller, buyer, homeProvince, random) };
}

function deliver(
  seller: Seller,
  buyer: Buyer,
  homeProvince: string,
  random: Random,
): Pick<SellerBasket, 'deliveryKind' | 'deliveryFee'> {
  const { pickup, province, country } = seller.delivery;
  const neighbour = buyer.communeCode === seller.communeCode;
  const passesBy = buyer.provinceCode === homeProvince && random.chance(neighbour ? 0.55 : 0.05);
  if (pickup && passesBy) {
    return { deliveryKind: 'pickup', deliveryFee: 0 };
  }
  return buyer.provinceCode === homeProvince || country === null
    ? { deliveryKind: 'province', deliveryFee: province }
    : { deliveryKind: 'country', deliveryFee: country };
}

function inSeason({ shelfLifeDays, harvestMonths }: Product, month: number): boolean {
  const fresh = shelfLifeDays !== null && shelfLifeDays <= FRESH_DAYS;
  return !fresh || harvestMonths.length === 0 || harvestMonths.includes(month);
}
