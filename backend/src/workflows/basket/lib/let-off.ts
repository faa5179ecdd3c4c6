import type { ComputeActionContext, MedusaContainer } from '@medusajs/framework/types';
import type { BasketVoucher, Dong } from '../../../contract';
import { now } from '../../../lib/clock';
import type { Way } from '../../../lib/delivery/ways';
import { lineTotal, sumDong, wholeParts } from '../../../lib/money';
import { computeActions } from './compute-actions';
import type { Ground } from './ground';
import type { Offer } from './offers';
import { type Kinds, readKinds } from './promotion-kinds';
import { byFirst, overBudget, sharesOf, toShare } from './promotion-shares';
import { neverNow, problemOf, promiseOf, type WhyNot } from './voucher-words';
import { GOODS_TOTALS, type Voucher } from './vouchers';

/** What one voucher takes off a line or a delivery fee, in whole đồng. */
export interface Taken {
  promotion_id: string;
  code: string;
  seller_id: string | null;
  amount: Dong;
}

/** What all vouchers of a basket take off, and what is said of each. */
export interface LetOff {
  byLine: Map<string, Taken[]>;
  /** By delivery option: what would be taken off its fee if it were chosen. One voucher at most, as Medusa's orders hold no more. */
  byOption: Map<string, Taken>;
  vouchers: BasketVoucher[];
}

export const NOTHING_OFF: LetOff = { byLine: new Map(), byOption: new Map(), vouchers: [] };

interface Wanted {
  lines: { id: string; quantity: number; offer: Offer }[];
  delivery: Map<string, Way[]>;
  codes: string[];
  /** Those with these codes, and those that apply without one. */
  vouchers: Voucher[];
  ground: Ground;
}

interface Good {
  id: string;
  seller_id: string;
  quantity: number;
  offer: Offer;
  /** What is left of its price after the vouchers so far. */
  left: Dong;
}

interface Fee {
  id: string;
  seller_id: string;
  amount: Dong;
}

/**
 * What vouchers give for a basket as it stands. Which goods a voucher is for, and how much of each, is Medusa's promotion module's to say;
 * its fractions become whole đồng here (D5). A stall's voucher sees the goods of that stall alone; the market's come after, on
 * what is left, and see them all. A delivery fee is let off parcel by parcel.
 */
export async function letOff(container: MedusaContainer, wanted: Wanted): Promise<LetOff> {
  if (wanted.vouchers.length === 0 && wanted.codes.length === 0) return NOTHING_OFF;
  const kinds = await readKinds(
    container,
    wanted.lines.map(({ offer }) => offer.product.id),
    [...wanted.delivery.values()].flat().map(({ id }) => id),
  );
  return new LettingOff(container, wanted, kinds).run();
}

class LettingOff {
  private readonly goods: Good[];
  private readonly fees: Fee[];
  private readonly why = new Map<string, WhyNot>();
  private readonly taken = new Map<string, Taken[]>();
  private readonly fits = new Map<string, Taken[]>();

  constructor(
    private readonly container: MedusaContainer,
    private readonly wanted: Wanted,
    private readonly kinds: Kinds,
  ) {
    this.goods = wanted.lines.map(({ id, quantity, offer }) => ({
      id,
      seller_id: offer.seller.id,
      quantity,
      offer,
      left: lineTotal(offer.unit_price ?? 0, quantity),
    }));
    const sellers = new Set(this.goods.map(({ seller_id }) => seller_id));
    this.fees = [...wanted.delivery].flatMap(([seller_id, options]) =>
      sellers.has(seller_id) ? options.map(({ id, fee }) => ({ id, seller_id, amount: fee })) : [],
    );
  }

  async run(): Promise<LetOff> {
    const at = now();
    const live = this.wanted.vouchers.filter((voucher) => {
      const why = neverNow(voucher, at) ?? this.noStall(voucher);
      if (why) this.why.set(voucher.code, why);
      return why === null;
    });
    const stalls = new Set(live.flatMap(({ seller }) => seller?.id ?? []));
    for (const stall of [...stalls, null]) {
      const own = live.filter(({ seller }) => (seller?.id ?? null) === stall);
      await this.takeOffGoods(
        own.filter(({ target }) => target !== 'shipping_methods'),
        stall,
      );
      await this.takeOffFees(
        own.filter(({ target }) => target === 'shipping_methods'),
        stall,
      );
    }
    const byOption = this.bestByOption();
    for (const voucher of live) this.explain(voucher, byOption);
    return { byLine: this.taken, byOption, vouchers: this.describe() };
  }

  private noStall({ seller }: Voucher): WhyNot | null {
    if (seller === null || this.goods.some(({ seller_id }) => seller_id === seller.id)) return null;
    return { code: 'no_such_stall', stall: seller.name };
  }

  /** One that has too little money left for all of it gives nothing, and the others are worked out anew without it. */
  private async takeOffGoods(vouchers: Voucher[], stall: string | null): Promise<void> {
    if (vouchers.length === 0) return;
    const goods = this.goodsOf(stall);
    const { actions, spent } = await this.compute(vouchers, goods, []);
    const parts = vouchers.map((voucher) => ({ voucher, shares: sharesOf(actions, voucher, 'item_id') }));
    const short = parts.find(
      ({ voucher, shares }) => spent.has(voucher.code) || overBudget(voucher, shares.values()),
    );
    if (short) {
      this.why.set(short.voucher.code, { code: 'used_up' });
      return this.takeOffGoods(
        vouchers.filter((one) => one !== short.voucher),
        stall,
      );
    }
    // As Medusa takes them: each on what the former ones have left.
    for (const { voucher, shares } of byFirst(parts, actions)) {
      const hit = goods.filter(({ id }) => shares.has(id));
      const whole = wholeParts(
        hit.map(({ id }) => shares.get(id) ?? '0'),
        hit.map(({ left }) => left),
      );
      for (const [index, good] of hit.entries()) {
        const amount = whole[index] ?? 0;
        good.left -= amount;
        this.take(this.taken, good.id, voucher, amount);
      }
    }
  }

  /** Each way of delivery by itself: a parcel goes one way only. */
  private async takeOffFees(vouchers: Voucher[], stall: string | null): Promise<void> {
    const fees = this.fees.filter(({ seller_id }) => stall === null || seller_id === stall);
    for (const voucher of vouchers) {
      // A percentage of each fee does not look at the others; an amount that is shared out would.
      const alone = voucher.method === 'percentage' || voucher.allocation === 'each';
      for (const some of alone ? [fees] : fees.map((fee) => [fee])) {
        const { actions, spent } = await this.compute([voucher], this.goodsOf(stall), some);
        if (spent.has(voucher.code)) this.why.set(voucher.code, { code: 'used_up' });
        const shares = sharesOf(actions, voucher, 'shipping_method_id');
        for (const fee of some) {
          const [whole = 0] = wholeParts([shares.get(fee.id) ?? '0'], [fee.amount]);
          this.take(this.fits, fee.id, voucher, whole);
        }
      }
    }
  }

  private goodsOf(stall: string | null): Good[] {
    return this.goods.filter(({ seller_id }) => stall === null || seller_id === stall);
  }

  private async compute(vouchers: Voucher[], goods: Good[], fees: Fee[]) {
    const { ground } = this.wanted;
    const worth = sumDong(goods.map(({ offer, quantity }) => lineTotal(offer.unit_price ?? 0, quantity)));
    const context = {
      currency_code: ground.currency_code,
      region_id: ground.region_id,
      region: { id: ground.region_id },
      sales_channel_id: ground.sales_channel_id,
      shipping_address: { country_code: 'vn' },
      ...Object.fromEntries(GOODS_TOTALS.map((name) => [name, worth])),
      items: goods.map((good) => this.itemOf(good)),
      shipping_methods: fees.map(({ id, amount }) => ({
        id,
        subtotal: amount,
        original_total: amount,
        shipping_option: { shipping_option_type_id: this.kinds.options.get(id) ?? null },
      })),
    } as unknown as ComputeActionContext;
    const answers = await computeActions(this.container, vouchers, context);
    const spent = new Set(
      answers.flatMap((one) => (one.action === 'campaignBudgetExceeded' ? [one.code] : [])),
    );
    return { actions: answers.flatMap(toShare), spent };
  }

  private itemOf({ id, quantity, left, offer }: Good) {
    const { product, seller, variant_id } = offer;
    return {
      id,
      quantity,
      subtotal: left,
      original_total: left,
      is_discountable: product.discountable,
      variant_id,
      variant: { id: variant_id },
      product_id: product.id,
      product: { id: product.id, seller: { id: seller.id }, ...this.kinds.products.get(product.id) },
    };
  }

  private take(into: Map<string, Taken[]>, id: string, voucher: Voucher, amount: Dong): void {
    if (amount <= 0) return;
    const { promotion_id, code, seller } = voucher;
    into.set(id, [...(into.get(id) ?? []), { promotion_id, code, seller_id: seller?.id ?? null, amount }]);
  }

  private bestByOption(): Map<string, Taken> {
    return new Map(
      [...this.fits].map(([id, taken]) => [id, taken.reduce((a, b) => (b.amount > a.amount ? b : a))]),
    );
  }

  private explain(voucher: Voucher, byOption: Map<string, Taken>): void {
    const { code, minimum } = voucher;
    if (this.why.has(code) || this.gives(voucher, [...this.taken.values()].flat())) return;
    if (this.gives(voucher, [...byOption.values()])) return;
    if (this.gives(voucher, [...this.fits.values()].flat())) this.why.set(code, { code: 'other_is_better' });
    else {
      const worth = sumDong(
        this.goodsOf(voucher.seller?.id ?? null).map(({ offer, quantity }) =>
          lineTotal(offer.unit_price ?? 0, quantity),
        ),
      );
      const missing = (minimum ?? 0) - worth;
      this.why.set(code, missing > 0 ? { code: 'below_minimum', missing } : { code: 'no_such_goods' });
    }
  }

  private gives({ code }: Voucher, taken: Taken[]): boolean {
    return taken.some((one) => one.code === code);
  }

  /** Those that nobody asked for are named only where they give something. */
  private describe(): BasketVoucher[] {
    const taken = [...this.taken.values()].flat();
    const { codes, vouchers } = this.wanted;
    const typed = codes.map((code) => vouchers.find((one) => one.code === code) ?? code);
    const automatic = vouchers.filter(
      ({ automatic, code }) => automatic && !codes.includes(code) && !this.why.has(code),
    );
    return [...typed, ...automatic].map((voucher) => {
      const code = typeof voucher === 'string' ? voucher : voucher.code;
      const why = typeof voucher === 'string' ? ({ code: 'unknown' } as const) : this.why.get(code);
      return {
        code,
        seller: typeof voucher === 'string' ? null : voucher.seller,
        automatic: typeof voucher !== 'string' && voucher.automatic,
        promise: typeof voucher === 'string' ? '' : promiseOf(voucher),
        discount: sumDong(taken.filter((one) => one.code === code).map(({ amount }) => amount)),
        problem: why ? problemOf(code, why) : null,
      };
    });
  }
}
