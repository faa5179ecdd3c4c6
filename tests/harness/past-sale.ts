import { randomUUID } from 'node:crypto';
import type { PlacedCheckout, Returnable, ReturnRequest } from '@cho-phien/backend/contract';
import type { Database } from './database';
import { SellerDesk } from './desk';
import type { MarketAddress } from './market';
import { aBuyer, Store } from './store';

/**
 * A sale through the doors of the market whose delivery and return are dated in the past, as if they had been written down late: the
 * database sets their times, everything else happens as it always does.
 */
export class PastSale {
  readonly #market: MarketAddress;
  readonly #database: Database;
  readonly #placed: PlacedCheckout;
  readonly #stall: SellerDesk;

  private constructor(market: MarketAddress, database: Database, placed: PlacedCheckout, stall: SellerDesk) {
    this.#market = market;
    this.#database = database;
    this.#placed = placed;
    this.#stall = stall;
  }

  /** Sells something and delivers it at a moment of the past. */
  static async delivered(market: MarketAddress, database: Database, at: Date): Promise<PastSale> {
    const store = new Store(market);
    const [card] = await store.goodsOfDifferentSellers(1);
    if (!card?.single_variant_id) throw new Error('Nothing is for sale.');
    const placed = await aBuyer(store).wanting(card.single_variant_id).payingBy('cod').places();
    const sale = new PastSale(market, database, placed, await SellerDesk.of(market, card.seller_slug));
    for (const action of ['pack', 'ship'] as const) (await sale.#stall.act(sale.#orderId, action)).ok();
    const parcel = await sale.#parcel();
    await dated(
      database,
      { table: 'fulfillment', column: 'delivered_at', where: `NEW.id = '${parcel}'`, at },
      () => sale.#stall.act(sale.#orderId, 'deliver').then((answer) => answer.ok()),
    );
    await database.rows('UPDATE fulfillment SET delivered_at = $2 WHERE id = $1', [parcel, at]);
    return sale;
  }

  /** All of it goes back and is received at a moment of the past. */
  async comesBack(at: Date): Promise<void> {
    const parcel = await this.#parcel();
    const [row] = await this.#database.rows<{ delivered_at: Date }>(
      'SELECT delivered_at FROM fulfillment WHERE id = $1',
      [parcel],
    );
    const deliver = (moment: Date | undefined) =>
      this.#database.rows('UPDATE fulfillment SET delivered_at = $2 WHERE id = $1', [parcel, moment]);
    // It was asked for in time; only the writing down is late.
    await deliver(new Date());
    const request = await this.#asksBack();
    (await this.#stall.desk.ask('POST', `/seller/returns/${request.id}/accept`, {})).ok();
    await deliver(row?.delivered_at);
    const where = `NEW.order_id = '${this.#orderId}' AND NEW.received_at IS NOT NULL`;
    const items = request.items.map(({ id, quantity }) => ({ id, restocked: quantity, dismissed: 0 }));
    await dated(this.#database, { table: '"return"', column: 'received_at', where, at }, async () =>
      (await this.#stall.desk.ask('POST', `/seller/returns/${request.id}/receive`, { items })).ok(),
    );
  }

  get #orderId(): string {
    return this.#placed.orders[0]?.id ?? '';
  }

  async #parcel(): Promise<string> {
    const [row] = await this.#database.rows<{ fulfillment_id: string }>(
      'SELECT fulfillment_id FROM order_fulfillment WHERE order_id = $1 AND deleted_at IS NULL',
      [this.#orderId],
    );
    if (!row) throw new Error('The order has no parcel.');
    return row.fulfillment_id;
  }

  async #asksBack(): Promise<ReturnRequest> {
    const store = new Store(this.#market);
    const path = `/store/checkouts/${this.#placed.code}/orders/${this.#orderId}`;
    const token = { 'x-checkout-token': this.#placed.access_token };
    const { lines } = (await store.ask<Returnable>('GET', `${path}/returnable`, undefined, token)).ok();
    const answer = await store.ask<ReturnRequest>(
      'POST',
      `${path}/returns`,
      {
        idempotency_key: randomUUID(),
        reason: 'not_as_described',
        note: 'Hàng không đúng mô tả.',
        items: lines.map(({ line_id, quantity }) => ({ line_id, quantity })),
        photo_ids: [],
        account: { bank_bin: '970436', account: '0011002233445', holder: 'NGUYEN THI LAN' },
      },
      token,
    );
    return answer.ok();
  }
}

interface Dated {
  table: string;
  column: string;
  /** Which rows, in SQL over `NEW`. */
  where: string;
  at: Date;
}

/** While `act` runs, the database writes a time of the past into a column. */
async function dated(database: Database, { table, column, where, at }: Dated, act: () => Promise<unknown>) {
  const name = `test_dated_${randomUUID().replaceAll('-', '')}`;
  await database.rows(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN NEW.${column} := '${at.toISOString()}'; RETURN NEW; END $$`);
  await database.rows(
    `CREATE TRIGGER ${name} BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW WHEN (${where}) EXECUTE FUNCTION ${name}()`,
  );
  try {
    await act();
  } finally {
    await database.rows(`DROP TRIGGER ${name} ON ${table}`);
    await database.rows(`DROP FUNCTION ${name}()`);
  }
}
