import type { SellerKind } from '@cho-phien/backend/contract';

export const SELLER_KINDS = [
  'cooperative',
  'enterprise',
  'household',
  'individual',
] as const satisfies SellerKind[];

export interface SellerQuery {
  q: string;
  kind: SellerKind | null;
  page: number;
}

/** Reads the address of the list of stalls; what cannot be meant is left out. */
export function parseSellerQuery(params: URLSearchParams): SellerQuery {
  const page = Number(params.get('page'));
  return {
    q: params.get('q')?.normalize('NFC').trim().slice(0, 120) ?? '',
    kind: SELLER_KINDS.find((kind) => kind === params.get('kind')) ?? null,
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

export function toSellerParams({ q, kind, page }: SellerQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  if (kind) params.set('kind', kind);
  if (page > 1) params.set('page', String(page));
  return params;
}

export function sellersAddress(query: SellerQuery): string {
  const search = toSellerParams(query).toString();
  return search ? `/gian-hang?${search}` : '/gian-hang';
}
