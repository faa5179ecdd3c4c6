import type { SearchTypes } from '@medusajs/framework/types';
import { MedusaError } from '@medusajs/framework/utils';

/** A field that is filtered, sorted or counted. */
export interface ValueField {
  path: string;
  kind: 'text' | 'number' | 'boolean' | 'date';
  array: boolean;
  sorted: boolean;
}

/** How one index lies in Meilisearch, read from its declaration. */
export interface Layout {
  primaryKey: string;
  values: ValueField[];
  /** Fields that free text looks at, the heaviest first. */
  texts: { path: string; weight: number }[];
  /** Every declared field. */
  fields: string[];
  /** Fields that a hit returns. */
  returned: string[];
  /** What decides between equally relevant documents, as `field:asc` or `field:desc`. */
  afterRelevance: string[];
  /** Lengths from which a word may have one slip, and two. */
  slips: { one: number; two: number };
}

/** Options of an index that only this provider knows, under `settings.provider_options.meilisearch`. */
interface OwnSettings {
  after_relevance?: string[];
}

/** Vietnamese syllables are short: a slip in three letters is still a slip. */
const SHORTEST_WITH_SLIP = 3;

const KINDS: Partial<Record<SearchTypes.SearchFieldKind, ValueField['kind']>> = {
  keyword: 'text',
  text: 'text',
  integer: 'number',
  float: 'number',
  date: 'date',
  boolean: 'boolean',
};

/** What of a declaration decides how an index lies. Plain data. */
export type Declaration = Pick<
  SearchTypes.ResolvedSearchIndexDefinition,
  'fields' | 'primary_key' | 'settings'
>;

/** @throws MedusaError for a field that cannot be held */
export function readLayout(index: Declaration): Layout {
  const own = index.settings.provider_options?.meilisearch as OwnSettings | undefined;
  const typos = index.settings.typo_tolerance;
  const layout: Layout = {
    primaryKey: index.primary_key,
    values: [],
    texts: [],
    fields: Object.keys(index.fields),
    returned: [],
    afterRelevance: own?.after_relevance ?? [],
    slips: {
      one: typos?.min_word_size_for_one_typo ?? SHORTEST_WITH_SLIP,
      two: typos?.min_word_size_for_two_typos ?? SHORTEST_WITH_SLIP,
    },
  };
  for (const [path, field] of Object.entries(index.fields)) {
    const kind = KINDS[field.type];
    if (!kind) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Meilisearch holds no field of type "${field.type}" here ("${path}")`,
      );
    }
    if (field.retrievable !== false) layout.returned.push(path);
    if (field.searchable) layout.texts.push({ path, weight: weightOf(field.searchable) });
    if (field.filterable || field.sortable || field.facetable) {
      layout.values.push({ path, kind, array: field.array === true, sorted: Boolean(field.sortable) });
    }
  }
  layout.texts.sort((a, b) => b.weight - a.weight);
  return layout;
}

/** The field by its declared name. @throws MedusaError when it can be neither filtered nor sorted nor counted */
export function valueField(layout: Layout, path: string): ValueField {
  const field = layout.values.find((candidate) => candidate.path === path);
  if (!field) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The search index has no values of "${path}"`);
  }
  return field;
}

function weightOf(searchable: NonNullable<SearchTypes.SearchFieldDefinition['searchable']>): number {
  return typeof searchable === 'object' ? (searchable.weight ?? 1) : 1;
}

/** Marks of how names begin. */
export const BEGINNINGS = 'begin';
/** Everything that a hit returns, as JSON text: the server would leave out empty lists. */
export const RETURNED = 'doc';
/** By which a stored document is compared with what it should be. */
export const FINGERPRINT = 'fingerprint';

/** Values to filter and to count by. */
export const valueAttribute = (path: string): string => `f_${path}`;
/** Values to sort by: names follow the Vietnamese alphabet, everything else its value. */
export const sortAttribute = ({ path, kind }: ValueField): string =>
  kind === 'text' ? `o_${path}` : valueAttribute(path);
/** Words that are found only as they are written. */
export const wordsAttribute = (path: string): string => `w_${path}`;
/** The same words for spelling: found in spite of slips. */
export const looseAttribute = (path: string): string => `t_${path}`;

/** Names, kinds and places, where a stray word means something; the rest of a document is only searched when these say nothing. */
export function namingTexts(layout: Layout): string[] {
  const naming = layout.texts.filter(({ weight }) => weight >= 2).map(({ path }) => path);
  return naming.length ? naming : layout.texts.map(({ path }) => path);
}
