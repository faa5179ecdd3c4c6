import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { WeighedLine, Weighing } from '../../contract';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import type { WeighedAmount } from '../../modules/after-sale/types';
import { soldRange } from './weight-range';

interface Row {
  order_id: string;
  line_id: string;
  title: string;
  variant_title: string | null;
  quantity: string;
  metadata: Record<string, unknown>;
}

const WEIGHED_LINES = `
SELECT ordered.order_id, line.id AS line_id, coalesce(line.product_title, line.title) AS title, line.variant_title,
  ordered.quantity, line.metadata
FROM order_item AS ordered
JOIN "order" AS placed ON placed.id = ordered.order_id AND placed.version = ordered.version
JOIN order_line_item AS line ON line.id = ordered.item_id
WHERE ordered.order_id = ANY(:orders) AND ordered.deleted_at IS NULL AND jsonb_exists(line.metadata, 'weighed')
ORDER BY line.created_at, line.id`;

/** The weighed goods of those orders that have any, and what they weigh once the stall has said so. */
export async function readWeighings(
  container: MedusaContainer,
  orderIds: string[],
): Promise<Map<string, Weighing>> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Row[] }>(WEIGHED_LINES, {
    orders: orderIds,
  });
  if (rows.length === 0) return new Map();
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const known = await service.listWeighings({ order_id: orderIds }, { take: null });
  const ids = [...new Set(rows.map(({ order_id }) => order_id))];
  return new Map(
    ids.map((id) => {
      const weighing = known.find(({ order_id }) => order_id === id);
      const amounts = (weighing?.lines ?? []) as unknown as WeighedAmount[];
      return [
        id,
        {
          lines: rows.filter(({ order_id }) => order_id === id).flatMap((row) => toLine(row, amounts)),
          weighed_at: weighing?.weighed_at.toISOString() ?? null,
          amount_off: weighing?.amount_off ?? 0,
        },
      ];
    }),
  );
}

function toLine({ line_id, title, metadata, ...row }: Row, amounts: WeighedAmount[]): WeighedLine[] {
  const range = soldRange(metadata);
  if (!range) return [];
  const quantity = Number(row.quantity);
  const weighed = amounts.find((one) => one.line_id === line_id);
  return [
    {
      line_id,
      title,
      variant_title: row.variant_title ?? '',
      quantity,
      most: range.most * quantity,
      least: range.least * quantity,
      grams: weighed?.grams ?? null,
      amount_off: weighed?.amount_off ?? 0,
    },
  ];
}
