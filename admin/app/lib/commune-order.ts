import type { ProvinceCommune } from '@cho-phien/backend/contract';

export const COMMUNE_COLUMNS = ['name', 'gmv_net', 'orders_delivered', 'active_sellers', 'sellers'] as const;
export type CommuneColumn = (typeof COMMUNE_COLUMNS)[number];
export type Direction = 'ascending' | 'descending';

export interface CommuneOrder {
  column: CommuneColumn;
  direction: Direction;
}

/** Column and direction as the address says them; the highest value first when it says nothing that exists. */
export function parseCommuneOrder(params: URLSearchParams): CommuneOrder {
  const column = COMMUNE_COLUMNS.find((one) => one === params.get('xep'));
  if (column === undefined) return { column: 'gmv_net', direction: 'descending' };
  return { column, direction: params.get('chieu') === 'tang' ? 'ascending' : 'descending' };
}

/** The address of the table sorted by a column: numbers from the highest, names from A; a second press turns it round. */
export function communeOrderHref(
  params: URLSearchParams,
  current: CommuneOrder,
  column: CommuneColumn,
): string {
  const first: Direction = column === 'name' ? 'ascending' : 'descending';
  const turned: Direction = current.direction === 'ascending' ? 'descending' : 'ascending';
  const direction = current.column === column ? turned : first;
  const next = new URLSearchParams(params);
  next.set('xep', column);
  next.set('chieu', direction === 'ascending' ? 'tang' : 'giam');
  return `?${next}#theo-xa`;
}

/** Sorts for reading. Hidden figures stand last whatever the direction: their place must not tell their size. */
export function sortCommunes(
  communes: ProvinceCommune[],
  { column, direction }: CommuneOrder,
): ProvinceCommune[] {
  const byName = new Intl.Collator('vi').compare;
  const sign = direction === 'ascending' ? 1 : -1;
  const figure = (commune: ProvinceCommune, key: Exclude<CommuneColumn, 'name'>) => commune[key];
  return [...communes].sort((a, b) => {
    if (column === 'name') return sign * byName(a.name, b.name);
    // The number of stalls is public; what they sold is not.
    if (column !== 'sellers' && a.suppressed !== b.suppressed) return a.suppressed ? 1 : -1;
    return sign * (figure(a, column) - figure(b, column)) || byName(a.name, b.name);
  });
}
