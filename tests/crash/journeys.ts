import { randomUUID } from 'node:crypto';
import type {
  Checkout,
  CounterDay,
  CounterSale,
  PlacedCheckout,
  Returnable,
  ReturnRequest,
} from '@cho-phien/backend/contract';
import { expect } from 'vitest';
import { BankConnector, messageNumber } from '../harness/bank-connector';
import type { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import type { MarketAddress } from '../harness/market';
import { aBuyer, Store } from '../harness/store';
import { waitUntil } from '../harness/wait-until';

/** Something that one can buy: a variant and the stall that sells it. */
export interface Goods {
  variant: string;
  stall: string;
}

export interface Ground {
  market: MarketAddress;
  database: Database;
  goods: Goods[];
  /** A buyer of one's own. */
  phone: string;
}

/** One call that changes much. It may be made again, by somebody who got no answer. */
export interface Call {
  make(): Promise<unknown>;
  /** What must have come of it in the end. @throws AssertionError */
  came(): Promise<void>;
}

const ACCOUNT = { bank_bin: '970436', account: '0011002233445', holder: 'NGUYEN THI LAN' };
const PIECES = 2;

/** Every way of placing, paying, cancelling, delivering, returning and refunding; each prepares all that comes before its one call. */
export const JOURNEYS: Record<string, (ground: Ground) => Promise<Call>> = {
  place: async (ground) => placing(ground, 'vietqr'),
  'place-cash': async (ground) => placing(ground, 'cod'),

  pay: async (ground) => {
    const sale = await Sale.of(ground, 'vietqr');
    const id = messageNumber();
    return { make: () => sale.pay(id), came: () => sale.is('to_pack', { requests: 'paid' }) };
  },

  'pay-too-much': async (ground) => {
    const sale = await Sale.of(ground, 'vietqr');
    const id = messageNumber();
    return { make: () => sale.pay(id, 50_000), came: () => sale.is('to_pack', { requests: 'paid' }) };
  },

  expire: async (ground) => {
    const sale = await Sale.of(ground, 'vietqr');
    const [request] = sale.placed.payment_requests;
    await ground.database.rows('UPDATE payment_request SET expires_at = now() WHERE id = $1', [request!.id]);
    return {
      make: () => sale.store.payment(sale.placed),
      came: () => sale.is('expired', { requests: 'expired' }),
    };
  },

  'cancel-unpaid': async (ground) => {
    const sale = await Sale.of(ground, 'vietqr');
    return { make: () => sale.cancelByBuyer(), came: () => sale.is('cancelled', { requests: 'cancelled' }) };
  },

  'cancel-paid': async (ground) => {
    const sale = await (await Sale.of(ground, 'vietqr')).paid();
    return {
      make: () => sale.cancelByBuyer(),
      came: () => sale.is('cancelled', { refund: { state: 'due', amount: sale.placed.total } }),
    };
  },

  'cancel-packed': async (ground) => {
    const sale = await (await Sale.of(ground, 'cod')).brought('pack');
    const body = { reason: 'cannot_deliver' };
    return {
      make: () => sale.seller.desk.ask('POST', `/seller/orders/${sale.orderId}/cancel`, body),
      came: () => sale.is('cancelled'),
    };
  },

  'refund-cancelled': async (ground) => {
    const sale = await (await Sale.of(ground, 'vietqr')).paid();
    await sale.cancelByBuyer();
    return sale.refunding('cancelled');
  },

  deliver: async (ground) => {
    const sale = await (await Sale.of(ground, 'cod')).brought('pack', 'ship');
    return { make: () => sale.seller.act(sale.orderId, 'deliver'), came: () => sale.is('delivered') };
  },

  'counter-cash': async (ground) => {
    const sale = await CounterJourney.of(ground);
    return { make: () => sale.takeCash(), came: () => sale.isDone('cash') };
  },

  'counter-pay': async (ground) => {
    const sale = await CounterJourney.of(ground);
    const id = messageNumber();
    return { make: () => sale.pay(id), came: () => sale.isDone('vietqr') };
  },

  return: async (ground) => {
    const sale = await (await (await Sale.of(ground, 'vietqr')).paid()).brought('pack', 'ship', 'deliver');
    const request = await sale.asked();
    return {
      make: () => sale.receive(request),
      came: () => sale.is('returned', { refund: { state: 'due', amount: sale.placed.total } }),
    };
  },

  'refund-return': async (ground) => {
    const sale = await (await (await Sale.of(ground, 'vietqr')).paid()).brought('pack', 'ship', 'deliver');
    await sale.receive(await sale.asked());
    return sale.refunding('returned');
  },
};

async function placing({ market, goods, phone }: Ground, method: 'vietqr' | 'cod'): Promise<Call> {
  const store = new Store(market);
  const buyer = aBuyer(store).withPhone(phone).payingBy(method);
  for (const { variant } of goods) buyer.wanting(variant);
  const request = await buyer.prepares();
  return {
    make: () => store.place(request),
    async came() {
      const placed = (await store.place(request)).ok();
      expect(placed.orders).toHaveLength(2);
      expect((await store.checkout(placed)).state).toBe('placed');
    },
  };
}

/** An order of one stall on its way. */
class Sale {
  private constructor(
    private readonly market: MarketAddress,
    readonly store: Store,
    readonly seller: SellerDesk,
    readonly placed: PlacedCheckout,
  ) {}

  static async of({ market, goods, phone }: Ground, method: 'vietqr' | 'cod'): Promise<Sale> {
    const store = new Store(market);
    const { variant, stall } = goods[0]!;
    const buyer = aBuyer(store).wanting(variant, PIECES).withPhone(phone).payingBy(method);
    return new Sale(market, store, await SellerDesk.of(market, stall), await buyer.places());
  }

  get orderId(): string {
    return this.placed.orders[0]!.id;
  }

  /** A bank's message under its number; the same number is the same message. */
  pay(id: number, more = 0): Promise<unknown> {
    const { account, amount, transfer_text } = this.placed.payment_requests[0]!;
    return BankConnector.of(this.market).send({ id, account, amount: amount + more, content: transfer_text });
  }

  async paid(): Promise<this> {
    await this.pay(messageNumber());
    await waitUntil('the money to be taken', async () => {
      const { orders } = await this.#checkout();
      return orders[0]!.state === 'to_pack';
    });
    return this;
  }

  async brought(...steps: ('pack' | 'ship' | 'deliver')[]): Promise<this> {
    for (const step of steps) (await this.seller.act(this.orderId, step)).ok();
    return this;
  }

  cancelByBuyer(): Promise<unknown> {
    return this.#asBuyer('POST', `/orders/${this.orderId}/cancel`, {
      reason: 'changed_mind',
      account: ACCOUNT,
    });
  }

  async asked(): Promise<ReturnRequest> {
    const { lines } = (await this.#asBuyer<Returnable>('GET', `/orders/${this.orderId}/returnable`)).ok();
    const asked = await this.#asBuyer<ReturnRequest>('POST', `/orders/${this.orderId}/returns`, {
      idempotency_key: `return-of-${this.placed.code}`,
      reason: 'damaged',
      note: 'Hàng bị dập',
      items: [{ line_id: lines[0]!.line_id, quantity: PIECES }],
      account: ACCOUNT,
    });
    const request = asked.ok();
    (await this.seller.desk.ask('POST', `/seller/returns/${request.id}/accept`, {})).ok();
    return request;
  }

  /** One piece goes back on the shelf, one is spoilt. */
  receive({ id, items }: ReturnRequest): Promise<unknown> {
    return this.seller.desk.ask('POST', `/seller/returns/${id}/receive`, {
      items: [{ id: items[0]!.id, restocked: 1, dismissed: 1 }],
    });
  }

  async refunding(state: 'cancelled' | 'returned'): Promise<Call> {
    const [refund] = (await this.#checkout()).orders[0]!.refunds;
    const body = { reference: `FT${messageNumber()}` };
    return {
      make: () => this.seller.desk.ask('POST', `/seller/refunds/${refund!.id}/confirm`, body),
      came: () => this.is(state, { refund: { state: 'paid', amount: this.placed.total } }),
    };
  }

  async is(state: string, more: { requests?: string; refund?: object } = {}): Promise<void> {
    const { orders, payment_requests } = await this.#checkout();
    const [order] = orders;
    expect(order!.state).toBe(state);
    if (more.requests) expect(payment_requests.map((one) => one.state)).toEqual([more.requests]);
    if (more.refund) expect(order!.refunds).toMatchObject([more.refund]);
  }

  #checkout(): Promise<Checkout> {
    return this.store.checkout(this.placed);
  }

  #asBuyer<T>(method: string, path: string, body?: unknown) {
    const key = { 'x-checkout-token': this.placed.access_token };
    return this.store.ask<T>(method, `/store/checkouts/${this.placed.code}${path}`, body, key);
  }
}

/** A sale over a stall's counter. */
class CounterJourney {
  private constructor(
    private readonly market: MarketAddress,
    private readonly seller: SellerDesk,
    private readonly sale: CounterSale,
  ) {}

  static async of({ market, goods }: Ground): Promise<CounterJourney> {
    const { variant, stall } = goods[0]!;
    const seller = await SellerDesk.of(market, stall);
    const request = { request_id: randomUUID(), lines: [{ variant_id: variant, quantity: PIECES }] };
    const sold = await seller.desk.ask<CounterSale>('POST', '/seller/counter-sales', request);
    return new CounterJourney(market, seller, sold.ok());
  }

  takeCash(): Promise<unknown> {
    return this.seller.desk.ask('POST', `/seller/counter-sales/${this.sale.id}/cash`, {});
  }

  pay(id: number): Promise<unknown> {
    const { account, amount, text: content } = this.sale.code!;
    return BankConnector.of(this.market).send({ id, account, amount, content });
  }

  async isDone(paid_by: 'cash' | 'vietqr'): Promise<void> {
    const { sales } = (await this.seller.desk.ask<CounterDay>('GET', '/seller/counter-sales')).ok();
    expect(sales.find(({ id }) => id === this.sale.id)).toMatchObject({ state: 'done', paid_by });
  }
}
