import type { Database } from './database';

interface Shelf {
  item: string;
  stocked: string;
}

const LEFT = `
  SELECT goods.inventory_item_id AS item, sum(goods.quantity) AS pieces
  FROM fulfillment_item AS goods JOIN fulfillment AS parcel ON parcel.id = goods.fulfillment_id
  JOIN order_fulfillment AS of_order ON of_order.fulfillment_id = parcel.id AND of_order.deleted_at IS NULL
  WHERE parcel.canceled_at IS NULL AND parcel.deleted_at IS NULL AND goods.deleted_at IS NULL
  GROUP BY goods.inventory_item_id`;

const BACK = `
  SELECT stock.inventory_item_id AS item, sum(back.restocked * stock.required_quantity) AS pieces
  FROM return_request_item AS back JOIN return_request AS request ON request.id = back.request_id
  JOIN order_line_item AS line ON line.id = back.line_id
  JOIN product_variant_inventory_item AS stock ON stock.variant_id = line.variant_id AND stock.deleted_at IS NULL
  WHERE request.state = 'received' AND request.deleted_at IS NULL
  GROUP BY stock.inventory_item_id`;

/** What lies on every shelf: at any later moment it must be what lay there, less what left in parcels, plus what came back fit for sale. */
export class Shelves {
  private constructor(
    private readonly database: Database,
    private readonly total: Map<string, number>,
  ) {}

  /** The caller sees to it that nobody stocks up or takes stock by hand from here on. */
  static async asTheyAre(database: Database): Promise<Shelves> {
    return new Shelves(database, await totals(database));
  }

  /** In the form of `wrongInTheBooks`. */
  async wrong(): Promise<Record<string, unknown[]>> {
    const now = await totals(this.database);
    const off = [...this.total].flatMap(([item, was]) => {
      const is = now.get(item) ?? 0;
      return is === was ? [] : [{ item, off_by: is - was }];
    });
    return off.length > 0 ? { 'shelves that are not what their movements make of them': off } : {};
  }
}

/** What lay on each shelf before anything left it or came back. */
async function totals(database: Database): Promise<Map<string, number>> {
  const rows = await database.rows<Shelf>(
    `SELECT level.inventory_item_id AS item,
       level.stocked_quantity + coalesce(gone.pieces, 0) - coalesce(back.pieces, 0) AS stocked
     FROM inventory_level AS level
     LEFT JOIN (${LEFT}) AS gone ON gone.item = level.inventory_item_id
     LEFT JOIN (${BACK}) AS back ON back.item = level.inventory_item_id
     WHERE level.deleted_at IS NULL`,
  );
  return new Map(rows.map(({ item, stocked }) => [item, Number(stocked)]));
}
