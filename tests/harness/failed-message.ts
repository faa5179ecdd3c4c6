import type { Database } from './database';
import { aBuyer, type Store } from './store';
import { waitUntil } from './wait-until';

/** A message about a new order that reached nobody, as the outbox leaves it after its last attempt. */
export async function failedMessage(
  store: Store,
  database: Database,
  state: 'given_up' | 'uncertain' = 'given_up',
): Promise<{ id: string; code: string }> {
  const [goods] = await store.goodsOfDifferentSellers(1);
  const { code } = await aBuyer(store)
    .wanting(goods?.single_variant_id ?? '')
    .places();
  const [message] = await waitUntil(
    'the message to be sent',
    async () => {
      const rows = await database.rows<{ id: string }>(
        `SELECT message.id FROM outbox_message AS message JOIN checkout ON checkout.id = message.checkout_id
         WHERE checkout.code = $1 AND message.kind = 'order_placed' AND message.state = 'sent'`,
        [code],
      );
      return rows.length > 0 && rows;
    },
    20_000,
  );
  const id = message?.id ?? '';
  await database.rows(
    `UPDATE outbox_message SET state = $2, attempts = 7, error = 'No route to host', sent_at = NULL WHERE id = $1`,
    [id, state],
  );
  return { id, code };
}
