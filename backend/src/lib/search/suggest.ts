import type { Photo, Suggestion } from '../../contract';
import type { Reader } from './query';
import { marketSynonyms } from './synonyms';

const LIMIT = 8;
/** How many of each kind stand in the list at most, unless the others leave room. */
const SHARES: Record<Suggestion['kind'], number> = { category: 2, product: 4, seller: 1, commune: 1 };

interface NamedDocument {
  id: string;
  slug?: string;
  title?: string;
  name?: string;
  photo_key?: string;
}

/** What the search box offers while somebody types: the last word may be only begun. */
export async function suggest(query: Reader, text: string): Promise<Suggestion[]> {
  const q = text.trim();
  if (!q) return [];
  const synonyms = await marketSynonyms(query);
  const common = {
    filters: { q },
    search_options: {
      match_strategy: 'last' as const,
      count: 'none' as const,
      provider_options: { vietnamese: { synonyms } },
    },
  };
  const results = await query.search([
    {
      ...common,
      entity: 'product',
      fields: ['id', 'slug', 'title', 'photo_key'],
      pagination: { take: LIMIT, order: { _score: 'DESC', in_stock: 'DESC', popularity: 'DESC' } },
    },
    {
      ...common,
      entity: 'category',
      fields: ['id', 'slug', 'name', 'photo_key'],
      pagination: { take: LIMIT },
    },
    { ...common, entity: 'seller', fields: ['id', 'slug', 'name', 'photo_key'], pagination: { take: LIMIT } },
    { ...common, entity: 'commune', fields: ['id', 'name'], pagination: { take: LIMIT } },
  ]);
  const kinds: Suggestion['kind'][] = ['product', 'category', 'seller', 'commune'];
  const found = kinds.map((kind, at) =>
    ((results[at]?.data ?? []) as NamedDocument[]).map((document) => suggestion(kind, document)),
  );
  return inShares(found.flat());
}

/** Each kind gets its share first; what is left goes to the best of the rest. */
function inShares(all: Suggestion[]): Suggestion[] {
  const order: Suggestion['kind'][] = ['category', 'product', 'seller', 'commune'];
  const chosen = new Set(
    order.flatMap((kind) => all.filter((suggestion) => suggestion.kind === kind).slice(0, SHARES[kind])),
  );
  for (const suggestion of all) {
    if (chosen.size >= LIMIT) break;
    chosen.add(suggestion);
  }
  return order.flatMap((kind) => [...chosen].filter((suggestion) => suggestion.kind === kind));
}

function suggestion(kind: Suggestion['kind'], document: NamedDocument): Suggestion {
  const label = document.title ?? document.name ?? '';
  return { kind, label, path: pathOf(kind, document), photo: photoOf(document, label) };
}

function pathOf(kind: Suggestion['kind'], { id, slug }: NamedDocument): string {
  if (kind === 'product') return `/san-pham/${slug}`;
  if (kind === 'category') return `/danh-muc/${slug}`;
  if (kind === 'seller') return `/gian-hang/${slug}`;
  return `/tim-kiem?commune=${id}`;
}

function photoOf({ photo_key: key }: NamedDocument, alt: string): Photo | null {
  return key ? { key, alt } : null;
}
