import type { Context } from '@medusajs/framework/types';
import { InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import { ProductSignal } from './models/product-signal';

interface SqlManager {
  execute<Row>(sql: string, parameters: unknown[]): Promise<Row[]>;
}

/** Sold pieces per product. Reads the order tables as reporting does (0001): to derive, never to write. */
export default class SearchSignalsService extends MedusaService({ ProductSignal }) {
  /**
   * Counts anew what was sold.
   * @param productIds those to count; null for all
   * @returns ids of the products whose count changed
   */
  @InjectManager()
  async recount(productIds: string[] | null, @MedusaContext() context: Context = {}): Promise<string[]> {
    const manager = context.manager as SqlManager | undefined;
    if (!manager || productIds?.length === 0) return [];
    const chosen = productIds ? productIds.map(() => '?').join(', ') : undefined;
    const rows = await manager.execute<{ id: string }>(
      `WITH counted AS (
         SELECT line.product_id AS id, sum(item.quantity - coalesce(item.return_received_quantity, 0))::int AS sold
         FROM "order" o
         JOIN order_item item ON item.order_id = o.id AND item.version = o.version AND item.deleted_at IS NULL
         JOIN order_line_item line ON line.id = item.item_id
         WHERE o.status NOT IN ('canceled', 'draft') AND o.deleted_at IS NULL AND line.product_id IS NOT NULL
           ${chosen ? `AND line.product_id IN (${chosen})` : ''}
         GROUP BY line.product_id
       ), sold AS (
         INSERT INTO product_signal (id, sold_count) SELECT id, sold FROM counted
         ON CONFLICT (id) DO UPDATE SET sold_count = excluded.sold_count, updated_at = now()
         WHERE product_signal.sold_count <> excluded.sold_count
         RETURNING id
       ), unsold AS (
         UPDATE product_signal SET sold_count = 0, updated_at = now()
         WHERE sold_count <> 0 AND id NOT IN (SELECT id FROM counted) ${chosen ? `AND id IN (${chosen})` : ''}
         RETURNING id
       )
       SELECT id FROM sold UNION ALL SELECT id FROM unsold`,
      [...(productIds ?? []), ...(productIds ?? [])],
    );
    return rows.map((row) => row.id);
  }
}
