import { randomUUID } from 'node:crypto';
import type { Basket, PlacedCheckout, ProductSearchResult } from '@cho-phien/backend/contract';
import type { MarketAddress } from '../harness/market';
import { LOC_NINH } from '../harness/store';
import { HttpClient } from './http';

/** Somebody who shops at the market: pages from the storefront, the rest as the storefront asks the backend. */
export class MarketShopper {
  readonly #pages: HttpClient;
  readonly #door: HttpClient;

  constructor(market: MarketAddress) {
    this.#pages = new HttpClient(market.storefront, { 'accept-encoding': 'gzip' });
    this.#door = new HttpClient(market.backend, { 'x-publishable-api-key': market.publishableKey });
  }

  /** A server-rendered page of the shop. */
  async opens(path: string): Promise<void> {
    const answer = await this.#pages.get(path);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  }

  searches(query: string): Promise<ProductSearchResult> {
    return this.#door.read<ProductSearchResult>(`/store/search?${query}`);
  }

  /** Fills a basket, takes a voucher where there is one, reads the quote and places it. */
  async buys(phone: string, variantIds: readonly string[], voucher?: string): Promise<PlacedCheckout> {
    return (await this.prepares(phone, variantIds, voucher))();
  }

  /** All but the last call, which is answered. */
  async prepares(
    phone: string,
    variantIds: readonly string[],
    voucher?: string,
  ): Promise<() => Promise<PlacedCheckout>> {
    const door = this.#door;
    const { id } = await door.post<Basket>('/store/baskets', {});
    for (const variantId of variantIds) {
      await door.post(`/store/baskets/${id}/lines`, { variant_id: variantId, quantity: 1 });
    }
    if (voucher) await door.post(`/store/baskets/${id}/vouchers`, { code: voucher });
    const basket = await door.read<Basket>(
      `/store/baskets/${id}?province=${LOC_NINH.province_code}&commune=${LOC_NINH.commune_code}`,
    );
    const groups = basket.groups.map(({ seller, delivery_options: [option] }) => {
      if (!option) throw new Error(`${seller.name} delivers nowhere`);
      return { seller_id: seller.id, fee: option.fee - option.discount, delivery_option_id: option.id };
    });
    const request = {
      basket_id: id,
      idempotency_key: randomUUID(),
      expected_total: groups.reduce(
        (sum, group) => sum + group.fee,
        basket.goods_total - basket.discount_total,
      ),
      contact: { name: 'Nguyễn Thị Lan', phone },
      address: LOC_NINH,
      groups: groups.map(({ fee, ...group }) => ({ ...group, payment_method: 'vietqr' })),
    };
    return () => door.post<PlacedCheckout>('/store/checkouts', request);
  }

  leaves(): void {
    this.#pages.close();
    this.#door.close();
  }
}
