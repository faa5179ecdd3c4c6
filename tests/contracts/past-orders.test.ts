import type { Checkout } from '@cho-phien/backend/contract';
import { afterAll, expect, inject, it } from 'vitest';
import { Database } from '../harness/database';
import { Store } from '../harness/store';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

afterAll(() => database.close());

it('what was sold before the market opened its doors is seen by its buyers too, whatever became of it', async () => {
  const past = await database.rows<{ code: string; contact_phone: string; total: number }>(
    `SELECT DISTINCT ON (request.state, sale.status) checkout.code, checkout.contact_phone, checkout.total::int AS total
     FROM checkout JOIN order_order_checkout_checkout AS link ON link.checkout_id = checkout.id
     JOIN "order" AS sale ON sale.id = link.order_id
     LEFT JOIN payment_request AS request ON request.checkout_id = checkout.id
     WHERE checkout.idempotency_key LIKE 'past-%' ORDER BY request.state, sale.status, checkout.code`,
  );
  expect(past.length).toBeGreaterThan(3);
  for (const { code, contact_phone, total } of past) {
    const query = new URLSearchParams({ phone: contact_phone });
    const seen = (await store.ask<Checkout>('GET', `/store/checkouts/${code}?${query}`)).ok();
    expect(seen.orders.reduce((sum, order) => sum + order.total, 0)).toBe(total);
  }
});
