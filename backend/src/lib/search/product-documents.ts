import type { LocalDate } from '../../contract';
import { placeNames } from './place-names';
import { type ProductDocument, productDocument } from './product-document';
import type { ProductRow } from './product-row';
import type { Graph } from './query';

/** Documents for the rows that shoppers may see; the others have none. */
export async function productDocuments(
  rows: ProductRow[],
  query: Graph,
  today: LocalDate,
): Promise<ProductDocument[]> {
  const codes = rows.flatMap((row) => row.listing?.origin_commune_code ?? []);
  const [places, sold] = await Promise.all([placeNames(query, codes), soldCounts(query, rows)]);
  return rows.flatMap((row) => {
    const place = places.get(row.listing?.origin_commune_code ?? '');
    return productDocument(row, { place, soldCount: sold.get(row.id) ?? 0, today }) ?? [];
  });
}

async function soldCounts(query: Graph, rows: ProductRow[]): Promise<Map<string, number>> {
  const { data } = await query.graph({
    entity: 'product_signal',
    fields: ['id', 'sold_count'],
    filters: { id: rows.map((row) => row.id) },
  });
  return new Map(data.map((signal) => [signal.id, signal.sold_count]));
}
