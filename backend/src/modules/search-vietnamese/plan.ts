import type { SearchTypes } from '@medusajs/framework/types';
import { MedusaError } from '@medusajs/framework/utils';

export type ColumnType = 'text' | 'double precision' | 'boolean';
export type Weight = 'A' | 'B' | 'C' | 'D';

/** A field that is filtered, sorted or counted: it gets a column of its own, so that the planner knows its values. */
export interface Column {
  path: string;
  name: string;
  type: ColumnType;
  array: boolean;
  /** Not only sorted by: who changes it changes what lists hold and count. */
  filtered: boolean;
  /** Least, greatest and sum are asked for. */
  summed: boolean;
  date: boolean;
  /** SQL after the type; text that is sorted follows the Vietnamese alphabet (domain/08 §6). */
  collation: string;
}

/** How one index lies in PostgreSQL. Kept in the catalogue beside the table, since code may be newer than the table. */
export interface IndexPlan {
  primaryKey: string;
  columns: Column[];
  /** Fields that free text looks at, with their weight in ranking. */
  texts: { path: string; weight: Weight }[];
  /** Fields that a hit returns. */
  stored: string[];
  /** Fields whose values are counted together: documents are grouped by all of them at once. */
  countedTogether: string[];
  /** Orders of whole lists that have an index of their own. */
  orders: Record<string, SearchTypes.SearchOrderBy>[];
}

/** Settings of an index for this provider alone, under `settings.provider_options.vietnamese`. */
interface OwnSettings {
  /** Value facets that pages ask for together and that many documents share; a field with a value per document does not belong here. */
  counted_together?: string[];
  /** The orders in which long lists are shown. */
  orders?: Record<string, SearchTypes.SearchOrderBy>[];
}

const ID: Omit<Column, 'path'> = {
  name: 'id',
  type: 'text',
  array: false,
  filtered: true,
  summed: false,
  date: false,
  collation: '',
};

/** @throws MedusaError for a field that this provider cannot hold */
export function planIndex(
  fields: Record<string, SearchTypes.SearchFieldDefinition>,
  primaryKey: string,
  settings: SearchTypes.SearchIndexSettings = {},
): IndexPlan {
  const own = (settings.provider_options?.vietnamese ?? {}) as OwnSettings;
  const plan: IndexPlan = {
    primaryKey,
    columns: [],
    texts: [],
    stored: [],
    countedTogether: own.counted_together ?? [],
    orders: own.orders ?? [],
  };
  for (const [path, field] of Object.entries(fields)) {
    const type = columnType(path, field);
    if (field.searchable) plan.texts.push({ path, weight: weightOf(field.searchable) });
    if (field.retrievable !== false) plan.stored.push(path);
    if (path !== primaryKey && (field.filterable || field.sortable || field.facetable)) {
      plan.columns.push({
        path,
        name: columnName(path),
        type,
        array: field.array === true,
        filtered: field.filterable === true || Boolean(field.facetable),
        summed: typeof field.facetable === 'object' && field.facetable.types?.includes('stats') === true,
        date: field.type === 'date',
        collation: type === 'text' && field.sortable ? ' COLLATE "vi-x-icu"' : '',
      });
    }
  }
  return plan;
}

export function findColumn(plan: IndexPlan, path: string): Column {
  if (path === plan.primaryKey) return { path, ...ID };
  const column = plan.columns.find((candidate) => candidate.path === path);
  if (!column)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `The search index has no column for "${path}"`);
  return column;
}

/** Name of the table that holds one version of an index. */
export function tableName(physicalName: string): string {
  return `search_vi_${safeName(physicalName)}`;
}

/** Name of the table that holds the sets of facet values which its documents have. */
export function setsTableName(physicalName: string): string {
  return `${tableName(physicalName)}_sets`;
}

/** Name of the table of documents that were taken out, for those who follow the index. */
export function goneTableName(physicalName: string): string {
  return `${tableName(physicalName)}_gone`;
}

function columnName(path: string): string {
  return `c_${safeName(path)}`;
}

function safeName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
}

const TYPES: Partial<Record<SearchTypes.SearchFieldKind, ColumnType>> = {
  keyword: 'text',
  text: 'text',
  integer: 'double precision',
  float: 'double precision',
  date: 'double precision',
  boolean: 'boolean',
};

function columnType(path: string, field: SearchTypes.SearchFieldDefinition): ColumnType {
  const type = TYPES[field.type];
  if (type) return type;
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `The Vietnamese search provider holds no field of type "${field.type}" ("${path}")`,
  );
}

function weightOf(searchable: NonNullable<SearchTypes.SearchFieldDefinition['searchable']>): Weight {
  const weight = typeof searchable === 'object' ? (searchable.weight ?? 1) : 1;
  if (weight >= 4) return 'A';
  if (weight >= 3) return 'B';
  return weight >= 2 ? 'C' : 'D';
}
