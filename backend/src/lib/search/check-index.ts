import { isDeepStrictEqual } from 'node:util';
import type { MedusaContainer, SearchTypes } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { noteChange } from './note-change';
import { type IndexName, readDocuments } from './refresh';

const SLICE = 200;
const ENTITIES: Record<IndexName, string> = {
  product: 'product',
  seller: 'seller',
  category: 'product_category',
};

export interface CheckedSlice {
  /** Where the next slice begins; null after the last one. */
  next: string | null;
  /** Ids whose documents were missing, stale or too many; they are being refreshed. */
  repaired: string[];
}

/**
 * Compares one slice of an index with the database, by id, and has what differs refreshed: through the queue that all changes go through,
 * since a repair beside it could bring back what a change has just hidden.
 */
export async function checkSlice(
  container: MedusaContainer,
  index: IndexName,
  after: string,
): Promise<CheckedSlice> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: ENTITIES[index],
    fields: ['id'],
    filters: { id: { $gt: after } },
    pagination: { take: SLICE, order: { id: 'ASC' } },
  });
  const ids: string[] = data.map((row) => row.id);
  const last = data.length === SLICE ? (ids.at(-1) ?? null) : null;
  const [wanted, stored] = await Promise.all([
    readDocuments(container, index, ids),
    storedDocuments(container, index, { $gt: after, ...(last === null ? {} : { $lte: last }) }),
  ]);
  const repaired = differing(wanted, stored);
  if (repaired.length) noteChange(container, index, { ids: repaired });
  return { next: last, repaired };
}

/** Checks a whole index, slice by slice. */
export async function checkIndex(container: MedusaContainer, index: IndexName): Promise<string[]> {
  const repaired: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const slice: CheckedSlice = await checkSlice(container, index, after);
    repaired.push(...slice.repaired);
    after = slice.next;
  }
  return repaired;
}

type StoredDocument = Record<string, unknown>;

async function storedDocuments(
  container: MedusaContainer,
  index: IndexName,
  id: Record<string, string>,
): Promise<Map<string, StoredDocument>> {
  const { hits } = await container.resolve(Modules.SEARCH).search({
    entity: index,
    filters: { id },
    pagination: { take: 100_000 },
    search_options: { count: 'none' },
  });
  return new Map(hits.map((hit) => [String(hit.id), hit.document]));
}

/** Documents are compared by what a reader could see of them. */
function differing(wanted: SearchTypes.SearchDocument[], stored: Map<string, StoredDocument>): string[] {
  const wrong = wanted.filter((document) => {
    const shown = stored.get(String(document.id));
    if (!shown) return true;
    const plain = JSON.parse(JSON.stringify(document)) as SearchTypes.SearchDocument;
    return Object.keys(shown).some((field) => !isDeepStrictEqual(shown[field], plain[field] ?? null));
  });
  const known = new Set(wanted.map((document) => String(document.id)));
  return [
    ...wrong.map((document) => String(document.id)),
    ...[...stored.keys()].filter((id) => !known.has(id)),
  ];
}
