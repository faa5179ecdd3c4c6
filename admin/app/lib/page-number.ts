/** Query parameter that carries the page of a list. */
export const PAGE_PARAM = 'trang';

/** The page an address asks for, from 1; anything that is no page number means the first. */
export function pageNumber(params: URLSearchParams): number {
  const value = params.get(PAGE_PARAM) ?? '';
  return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
}
