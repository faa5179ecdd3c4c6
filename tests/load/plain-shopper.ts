import { HttpClient } from './http';
import type { PlainAddress } from './plain-medusa';

const CARD_FIELDS = 'id,title,handle,thumbnail,*variants.calculated_price';
const PER_PAGE = 24;

/** Somebody who shops at the plain Medusa with the calls that its own documentation gives. */
export class PlainShopper {
  readonly #http: HttpClient;
  readonly #shop: PlainAddress;

  constructor(shop: PlainAddress) {
    this.#shop = shop;
    this.#http = new HttpClient(shop.url, {
      'x-publishable-api-key': shop.publishableKey,
      'accept-encoding': 'gzip',
    });
  }

  /** A page of 24 products with their prices. */
  async browses(page: number): Promise<void> {
    await this.#products(`offset=${page * PER_PAGE}`);
  }

  /** The same for words that somebody typed. */
  async searches(words: string): Promise<void> {
    await this.#products(`q=${encodeURIComponent(words)}`);
  }

  /** Ids of all variants, in the order of the catalogue. */
  async variantIds(): Promise<string[]> {
    const { products } = await this.#http.read<{ products: { variants: { id: string }[] }[] }>(
      '/store/products?limit=1000&fields=id,variants.id',
    );
    return products.flatMap((product) => product.variants.map((variant) => variant.id));
  }

  /** A guest's whole checkout of two products with a promotion code, basket included. */
  async buys(email: string, variantIds: readonly [string, string]): Promise<void> {
    const http = this.#http;
    const { cart } = await http.post<{ cart: { id: string } }>('/store/carts', {
      region_id: this.#shop.regionId,
    });
    const at = `/store/carts/${cart.id}`;
    for (const variantId of variantIds) {
      await http.post(`${at}/line-items`, { variant_id: variantId, quantity: 1 });
    }
    await http.post(`${at}/promotions`, { promo_codes: [this.#shop.promoCode] });
    const address = {
      first_name: 'Lan',
      last_name: 'Nguyễn',
      phone: '+84912345678',
      address_1: 'Ấp 3',
      city: 'Xã Lộc Ninh',
      province: 'Đồng Nai',
      country_code: 'vn',
    };
    await http.post(at, { email, shipping_address: address, billing_address: address });
    await http.read(`/store/shipping-options?cart_id=${cart.id}`);
    await http.post(`${at}/shipping-methods`, { option_id: this.#shop.shippingOptionId });
    const { payment_collection: collection } = await http.post<{ payment_collection: { id: string } }>(
      '/store/payment-collections',
      { cart_id: cart.id },
    );
    await http.post(`/store/payment-collections/${collection.id}/payment-sessions`, {
      provider_id: 'pp_system_default',
    });
    const done = await http.post<{ type: string }>(`${at}/complete`, {});
    if (done.type !== 'order') throw new Error(`No order was made: ${JSON.stringify(done).slice(0, 300)}`);
  }

  leaves(): void {
    this.#http.close();
  }

  async #products(which: string): Promise<void> {
    await this.#http.read(
      `/store/products?limit=${PER_PAGE}&region_id=${this.#shop.regionId}&fields=${CARD_FIELDS}&${which}`,
    );
  }
}
