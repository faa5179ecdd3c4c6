import type {
  BankTransaction,
  BankTransactionList,
  NewSellerVoucher,
  OrderAction,
  ProvinceSellerDecision,
  ProvinceSummary,
  SellerOrder,
  SellerOrderList,
  SellerProductList,
  SellerVariant,
  SellerVoucher,
  TakenPhoto,
  TakenScan,
} from '@cho-phien/backend/contract';
import { Answer } from './answer';
import type { DemoSignIn, MarketAddress } from './market';

type Actor = 'member' | 'officer' | 'user';

/** The smallest picture there is. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A door behind a sign-in. */
export class Desk {
  readonly #backend: string;
  readonly #token: string;

  private constructor(backend: string, token: string) {
    this.#backend = backend;
    this.#token = token;
  }

  static async signIn(backend: string, actor: Actor, { email, password }: DemoSignIn): Promise<Desk> {
    const answer = await Answer.to<{ token: string }>(`${backend}/auth/${actor}/emailpass`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    return new Desk(backend, answer.ok().token);
  }

  /** With a token that was got in another way. */
  static with(backend: string, token: string): Desk {
    return new Desk(backend, token);
  }

  ask<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    return Answer.to<T>(`${this.#backend}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
  }

  /** A file that the door hands out, as it is. */
  fetch(path: string): Promise<Response> {
    return fetch(`${this.#backend}${path}`, { headers: { authorization: `Bearer ${this.#token}` } });
  }

  /** The bytes of a file that the door hands out. */
  async file(path: string): Promise<Buffer> {
    const response = await this.fetch(path);
    if (!response.ok) throw new Error(`GET ${path} answered ${response.status}: ${await response.text()}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** A file as it is. */
  send<T>(path: string, bytes: Uint8Array): Promise<Answer<T>> {
    return Answer.to<T>(`${this.#backend}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes),
    });
  }
}

/** What the owner of a stall does at the seller door. */
export class SellerDesk {
  readonly desk: Desk;

  private constructor(desk: Desk) {
    this.desk = desk;
  }

  static async of(market: MarketAddress, sellerSlug: string): Promise<SellerDesk> {
    return new SellerDesk(await Desk.signIn(market.backend, 'member', ownerOf(market, sellerSlug)));
  }

  async bankTransactions(): Promise<BankTransaction[]> {
    return (await this.desk.ask<BankTransactionList>('GET', '/seller/bank-transactions')).ok().transactions;
  }

  async orders(query = ''): Promise<SellerOrderList> {
    return (await this.desk.ask<SellerOrderList>('GET', `/seller/orders${query}`)).ok();
  }

  async order(id: string): Promise<SellerOrder> {
    return (await this.desk.ask<SellerOrder>('GET', `/seller/orders/${id}`)).ok();
  }

  act(orderId: string, action: OrderAction): Promise<Answer<SellerOrder>> {
    return this.desk.ask<SellerOrder>('POST', `/seller/orders/${orderId}/${action}`, {});
  }

  async variant(id: string): Promise<SellerVariant> {
    for (let page = 1; ; page++) {
      const list = (await this.desk.ask<SellerProductList>('GET', `/seller/products?page=${page}`)).ok();
      const found = list.products.flatMap((product) => product.variants).find((variant) => variant.id === id);
      if (found) return found;
      if (page >= list.page_count) throw new Error(`The stall has no variant ${id}`);
    }
  }

  /** Sends a photograph and answers its key. */
  async sendsPhoto(name = 'anh.png'): Promise<string> {
    return (await this.desk.send<TakenPhoto>(`/seller/photos?name=${encodeURIComponent(name)}`, PIXEL)).ok()
      .key;
  }

  /** Sends the scan of a certificate and answers its id. */
  async sendsScan(bytes: Uint8Array = PIXEL): Promise<string> {
    return (await this.desk.send<TakenScan>('/seller/certificate-scans', bytes)).ok().scan_id;
  }

  /** A voucher of the stall's own, for today. */
  givesVoucher(wanted: Omit<NewSellerVoucher, 'starts_on' | 'ends_on'>): Promise<Answer<SellerVoucher>> {
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    return this.desk.ask('POST', '/seller/vouchers', { starts_on: today, ends_on: today, ...wanted });
  }

  /** Lets exactly so many pieces be free to buy. */
  async leavesOnShelf(variantId: string, free: number): Promise<void> {
    const { reserved } = await this.variant(variantId);
    (await this.desk.ask('POST', `/seller/variants/${variantId}`, { stocked: reserved + free })).ok();
  }
}

/** What provincial staff read at the province door. */
export class ProvinceDesk {
  readonly desk: Desk;

  private constructor(desk: Desk) {
    this.desk = desk;
  }

  /** An officer who may only read, unless another role is named. */
  static async of(market: MarketAddress, role: OfficerRole = 'viewer'): Promise<ProvinceDesk> {
    return new ProvinceDesk(await Desk.signIn(market.backend, 'officer', officerOf(market, role)));
  }

  decides(
    slug: string,
    event: 'suspend' | 'reinstate' | 'give-notice' | 'withdraw-notice',
    reason: string,
  ): Promise<Answer<ProvinceSellerDecision>> {
    return this.desk.ask('POST', `/province/sellers/${slug}/${event}`, { reason });
  }

  async summary(month = thisMonth()): Promise<ProvinceSummary> {
    return (await this.desk.ask<ProvinceSummary>('GET', `/province/summary?month=${month}`)).ok();
  }
}

/** The month in Asia/Ho_Chi_Minh, `YYYY-MM`. */
export const thisMonth = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);

export function ownerOf({ signIns }: MarketAddress, sellerSlug: string): DemoSignIn {
  const found = signIns.find((one) => one.seller_slug === sellerSlug);
  if (!found) throw new Error(`There is no demo sign-in for the stall ${sellerSlug}`);
  return found;
}

export type OfficerRole = 'viewer' | 'reviewer' | 'reporter' | 'approver';

export function officerOf({ signIns }: MarketAddress, role: OfficerRole = 'viewer'): DemoSignIn {
  const found = signIns.find((one) => one.role === 'officer' && one.email.startsWith(`${role}@`));
  if (!found) throw new Error(`There is no demo sign-in for an officer with the role ${role}`);
  return found;
}

/** Who runs the market, at Medusa's dashboard. */
export function operatorOf({ signIns }: MarketAddress): DemoSignIn {
  const found = signIns.find(({ role }) => role === 'operator');
  if (!found) throw new Error('There is no demo sign-in for an operator');
  return found;
}
