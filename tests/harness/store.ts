import { randomUUID } from 'node:crypto';
import type {
  Basket,
  Checkout,
  PaymentMethod,
  PaymentStatus,
  PlaceBasketRequest,
  PlacedCheckout,
  ProductCard,
  ProductPage,
  ProductSearchResult,
} from '@cho-phien/backend/contract';
import { Answer } from './answer';
import type { MarketAddress } from './market';

/** A commune of the market's area, and one far away. */
export const LOC_NINH = { province_code: '75', commune_code: '25270', street: 'Ấp 3, đường ĐT 756' };

/** The store door, spoken to as the storefront does. */
export class Store {
  readonly #market: Pick<MarketAddress, 'backend' | 'publishableKey'>;

  constructor(market: Pick<MarketAddress, 'backend' | 'publishableKey'>) {
    this.#market = market;
  }

  ask<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return Answer.to<T>(`${this.#market.backend}${path}`, {
      method,
      headers: {
        'x-publishable-api-key': this.#market.publishableKey,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
  }

  async search(query: Record<string, string>): Promise<ProductSearchResult> {
    return (await this.ask<ProductSearchResult>('GET', `/store/search?${new URLSearchParams(query)}`)).ok();
  }

  async listing(slug: string): Promise<ProductPage> {
    return (await this.ask<ProductPage>('GET', `/store/listings/${slug}`)).ok();
  }

  async newBasket(): Promise<Basket> {
    return (await this.ask<Basket>('POST', '/store/baskets', {})).ok();
  }

  add(basketId: string, line: { variant_id: unknown; quantity: unknown }): Promise<Answer<Basket>> {
    return this.ask<Basket>('POST', `/store/baskets/${basketId}/lines`, line);
  }

  takeVoucher(basketId: string, code: string): Promise<Answer<Basket>> {
    return this.ask<Basket>('POST', `/store/baskets/${basketId}/vouchers`, { code });
  }

  async quote(basketId: string, place: { province_code: string; commune_code: string }): Promise<Basket> {
    const query = new URLSearchParams({ province: place.province_code, commune: place.commune_code });
    return (await this.ask<Basket>('GET', `/store/baskets/${basketId}?${query}`)).ok();
  }

  place(request: unknown): Promise<Answer<PlacedCheckout>> {
    return this.ask<PlacedCheckout>('POST', '/store/checkouts', request);
  }

  async checkout(placed: Pick<PlacedCheckout, 'code' | 'access_token'>): Promise<Checkout> {
    return (
      await this.ask<Checkout>('GET', `/store/checkouts/${placed.code}`, undefined, {
        'x-checkout-token': placed.access_token,
      })
    ).ok();
  }

  async payment(placed: Pick<PlacedCheckout, 'code' | 'access_token'>): Promise<PaymentStatus> {
    return (
      await this.ask<PaymentStatus>('GET', `/store/checkouts/${placed.code}/payment`, undefined, {
        'x-checkout-token': placed.access_token,
      })
    ).ok();
  }

  /** Products that can be bought as they stand on their card, each of another seller. */
  async goodsOfDifferentSellers(count: number, query: Record<string, string> = {}): Promise<ProductCard[]> {
    const chosen = new Map<string, ProductCard>();
    for (let page = 1; ; page++) {
      const { hits, page_count } = await this.search({ ...query, in_stock: 'true', page: String(page) });
      for (const hit of hits) {
        if (hit.single_variant_id && hit.in_stock && !chosen.has(hit.seller_slug))
          chosen.set(hit.seller_slug, hit);
      }
      if (chosen.size >= count || page >= page_count) break;
    }
    if (chosen.size < count) throw new Error(`There are not ${count} sellers with goods in stock`);
    return [...chosen.values()].slice(0, count);
  }
}

interface Wish {
  variantId: string;
  quantity: number;
}

/** A buyer; `aBuyer(store).wanting(variant).payingBy('cod').places()`. */
export class BuyerBuilder {
  readonly #store: Store;
  readonly #wishes: Wish[] = [];
  readonly #vouchers: string[] = [];
  #payment: PaymentMethod = 'vietqr';
  #phone = '0912345678';
  #address = LOC_NINH;

  constructor(store: Store) {
    this.#store = store;
  }

  wanting(variantId: string, quantity = 1): this {
    this.#wishes.push({ variantId, quantity });
    return this;
  }

  using(code: string): this {
    this.#vouchers.push(code);
    return this;
  }

  payingBy(method: PaymentMethod): this {
    this.#payment = method;
    return this;
  }

  withPhone(phone: string): this {
    this.#phone = phone;
    return this;
  }

  livingIn(address: typeof LOC_NINH): this {
    this.#address = address;
    return this;
  }

  /** Fills the basket and says what placing it would send. */
  async prepares(): Promise<PlaceBasketRequest> {
    const { id } = await this.#store.newBasket();
    for (const wish of this.#wishes) {
      (await this.#store.add(id, { variant_id: wish.variantId, quantity: wish.quantity })).ok();
    }
    for (const code of this.#vouchers) (await this.#store.takeVoucher(id, code)).ok();
    const basket = await this.#store.quote(id, this.#address);
    const groups = basket.groups.map((group) => {
      const [option] = group.delivery_options;
      if (!option) throw new Error(`${group.seller.name} does not deliver to ${this.#address.commune_code}`);
      return {
        seller_id: group.seller.id,
        delivery_option_id: option.id,
        payment_method: this.#payment,
        fee: option.fee - option.discount,
      };
    });
    const delivery = groups.reduce((sum, group) => sum + group.fee, 0);
    return {
      basket_id: id,
      idempotency_key: randomUUID(),
      expected_total: basket.goods_total - basket.discount_total + delivery,
      contact: { name: 'Nguyễn Thị Lan', phone: this.#phone },
      address: this.#address,
      groups: groups.map(({ fee, ...group }) => group),
    };
  }

  async places(): Promise<PlacedCheckout> {
    return (await this.#store.place(await this.prepares())).ok();
  }
}

export const aBuyer = (store: Store): BuyerBuilder => new BuyerBuilder(store);
