import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { messages } from '../../../messages';
import { addWayWorkflow } from '../../delivery/write-way';

const COUNTER = `
SELECT option.id, option.service_zone_id AS zone_id
FROM seller_seller_fulfillment_shipping_option of_option
JOIN shipping_option option ON option.id = of_option.shipping_option_id AND option.deleted_at IS NULL
WHERE of_option.seller_id = :seller AND of_option.deleted_at IS NULL AND option.data->>'kind' = 'counter'
ORDER BY option.created_at, option.id LIMIT 1`;

interface CounterWay {
  id: string;
  zone_id: string;
}

/**
 * By what goods leave a stall over its counter: a native shipping option of its own, made with the first sale, since Medusa books no parcel out
 * without one. It reaches nowhere and is off, so no basket ever offers it.
 */
export async function counterWay(container: MedusaContainer, sellerId: string): Promise<CounterWay> {
  const known = await find(container, sellerId);
  if (known) return known;
  const made = () => findOrMake(container, sellerId);
  return container.resolve(Modules.LOCKING).execute([`delivery:${sellerId}`], made, { timeout: 30 });
}

async function findOrMake(container: MedusaContainer, seller_id: string): Promise<CounterWay> {
  const known = await find(container, seller_id);
  if (known) return known;
  const name = messages.delivery.counter;
  const way = {
    name,
    reach: null,
    fee: 0,
    free_from: null,
    enabled: false,
    data: { kind: 'counter' as const },
  };
  await addWayWorkflow(container).run({ input: { seller_id, way } });
  const made = await find(container, seller_id);
  if (!made) throw new Error(`The counter of the stall ${seller_id} was not made.`);
  return made;
}

async function find(container: MedusaContainer, seller: string): Promise<CounterWay | undefined> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: CounterWay[] }>(COUNTER, { seller });
  return rows[0];
}
