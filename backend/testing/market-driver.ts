import { loadNation, loadPack } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import type { Basket, PaymentMethod, PlacedCheckout } from '../src/contract';
import { CHECKOUT_MODULE } from '../src/modules/checkout';
import type CheckoutModuleService from '../src/modules/checkout/service';
import { loadCategories } from '../src/scripts/load-pack/categories';
import { loadGround } from '../src/scripts/load-pack/ground';
import { loadInvoiceRegistrations } from '../src/scripts/load-pack/invoices';
import { loadPeople } from '../src/scripts/load-pack/people';
import { loadPlaces } from '../src/scripts/load-pack/places';
import { loadProducts } from '../src/scripts/load-pack/products';
import { loadSellers } from '../src/scripts/load-pack/sellers';
import { settleRequests } from '../src/workflows/checkout/settle-requests';
import { loadTargetsWorkflow } from '../src/workflows/reporting/load-targets';

const PASSWORD = 'integration-password';
const BUYER = { name: 'Trần Thị Mai', phone: '0912345678' };
const ADDRESS = { province_code: '79', commune_code: '25966', street: '12 đường Lái Thiêu 3' };

/** The HTTP client that Medusa's test runner hands out, as far as it is used here. */
export interface Api {
  request(config: {
    method: string;
    url: string;
    data?: unknown;
    headers?: Record<string, string>;
    validateStatus: () => boolean;
  }): Promise<{ status: number; data: unknown }>;
}

export interface Answer<T> {
  status: number;
  body: T;
}

/** Acts on a market as its people do: through the doors, and through the bank where money is concerned. */
export class MarketDriver {
  constructor(
    private readonly api: Api,
    private readonly container: () => MedusaContainer,
  ) {}

  /** Fills the empty database with the small pack, without its past; every demo account has one password. */
  async load(): Promise<void> {
    process.env.DEMO_PASSWORD = PASSWORD;
    const container = this.container();
    const pack = loadPack('binh-duong');
    await loadPlaces(container, loadNation(), pack);
    const ground = await loadGround(container, pack);
    const categories = await loadCategories(container, pack);
    const sellers = await loadSellers(container, pack, ground);
    await loadProducts(container, pack, { ground, categories, sellers });
    await loadInvoiceRegistrations(container, pack, sellers);
    await loadPeople(container, pack, sellers);
    await loadTargetsWorkflow(container).run({ input: { targets: pack.targets } });
  }

  async call<T>(
    method: string,
    url: string,
    headers: Record<string, string> = {},
    data?: unknown,
  ): Promise<Answer<T>> {
    const answer = await this.api.request({ method, url, data, headers, validateStatus: () => true });
    return { status: answer.status, body: answer.data as T };
  }

  /** The header that carries a fresh token of this person. */
  async signIn(actor: 'member' | 'officer', email: string): Promise<Record<string, string>> {
    const { body } = await this.call<{ token: string }>(
      'POST',
      `/auth/${actor}/emailpass`,
      {},
      { email, password: PASSWORD },
    );
    return { authorization: `Bearer ${body.token}` };
  }

  /** Rows of the market's database, past every door. */
  async rows<T>(statement: string, values: unknown[] = []): Promise<T[]> {
    const database = this.container().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    return (await database.raw<{ rows: T[] }>(statement, values as never)).rows;
  }

  async variantId(sku: string): Promise<string> {
    const [variant] = await this.container().resolve(Modules.PRODUCT).listProductVariants({ sku });
    if (!variant) throw new Error(`No variant ${sku}`);
    return variant.id;
  }

  async sellerId(slug: string): Promise<string> {
    const { data } = await this.container()
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: 'seller', fields: ['id'], filters: { slug } });
    return String(data[0]?.id);
  }

  /** What the buyer of a checkout reads of it: JSON, or the text of a file. */
  async buyerReads<T>({ code, access_token }: PlacedCheckout, path: string): Promise<Answer<T>> {
    const keys = { ...(await this.publishableKey()), 'x-checkout-token': access_token };
    return this.call<T>('GET', `/store/checkouts/${code}/${path}`, keys);
  }

  /** Buys goods by SKU; each stall's payment by its slug, perhaps with an invoice for a company, or with more of how to reach the buyer. */
  async buy(
    goods: Record<string, number>,
    payment: Record<string, PaymentMethod>,
    invoice?: object,
    vouchers: string[] = [],
    contact: { email?: string } = {},
  ): Promise<PlacedCheckout> {
    const quoted = await this.fillBasket(goods, vouchers);
    const order = this.order(quoted, payment);
    const placed = await this.call<PlacedCheckout>('POST', '/store/checkouts', await this.publishableKey(), {
      ...order,
      contact: { ...order.contact, ...contact },
      ...(invoice && { invoice }),
    });
    if (placed.status !== 201) throw new Error(`Not placed: ${JSON.stringify(placed.body)}`);
    return placed.body;
  }

  /** A basket with goods by SKU and vouchers by code, quoted. */
  async fillBasket(goods: Record<string, number>, vouchers: string[] = []): Promise<Basket> {
    const key = await this.publishableKey();
    const { body: basket } = await this.call<Basket>('POST', '/store/baskets', key, {});
    let quoted = basket;
    for (const [sku, quantity] of Object.entries(goods)) {
      const line = { variant_id: await this.variantId(sku), quantity };
      quoted = (await this.call<Basket>('POST', `/store/baskets/${basket.id}/lines`, key, line)).body;
    }
    for (const code of vouchers) {
      const taken = await this.call<Basket>('POST', `/store/baskets/${basket.id}/vouchers`, key, { code });
      if (taken.status !== 200) throw new Error(`Not taken: ${JSON.stringify(taken.body)}`);
      quoted = taken.body;
    }
    return quoted;
  }

  /** What places a basket as it was quoted, with the delivery inside the province. */
  order(quoted: Basket, payment: Record<string, PaymentMethod> = {}) {
    const groups = quoted.groups.map(({ seller, delivery_options }) => {
      const delivery = delivery_options.find(({ kind }) => kind === 'province');
      return {
        seller_id: seller.id,
        delivery_option_id: delivery?.id ?? '',
        payment_method: payment[seller.slug] ?? ('cod' as const),
        fee: (delivery?.fee ?? 0) - (delivery?.discount ?? 0),
      };
    });
    return {
      basket_id: quoted.id,
      idempotency_key: `test-${quoted.id}`,
      expected_total: groups.reduce((sum, { fee }) => sum + fee, quoted.goods_total - quoted.discount_total),
      contact: BUYER,
      address: ADDRESS,
      groups: groups.map(({ fee: _fee, ...group }) => group),
    };
  }

  /** The bank says that all transfers of a checkout have arrived. */
  async pay({ payment_requests }: PlacedCheckout): Promise<void> {
    const checkouts = this.container().resolve<CheckoutModuleService>(CHECKOUT_MODULE);
    for (const { id, amount } of payment_requests) {
      await checkouts.credit(id, {
        bank_transaction_id: `btx-of-${id}`,
        decision_id: null,
        amount,
        by_hand: false,
        at: new Date(),
      });
    }
    await settleRequests(
      this.container(),
      payment_requests.map(({ id }) => id),
    );
  }

  /** The header that the store door wants. */
  async publishableKey(): Promise<Record<string, string>> {
    const [key] = await this.container().resolve(Modules.API_KEY).listApiKeys({ type: 'publishable' });
    return { 'x-publishable-api-key': key?.token ?? '' };
  }
}
