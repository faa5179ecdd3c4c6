import type { ProductSearchQuery, ProductSearchResult } from '@cho-phien/backend/contract';
import { listJsonLd } from '~/lib/list-meta';
import { useSite } from '~/lib/use-site';
import { JsonLd } from './json-ld';

interface Props {
  query: ProductSearchQuery;
  result: ProductSearchResult;
  crumbs: { label: string; to: string }[];
}

/** Written from what the list shows, so that the page carries it once and not among its data too. */
export function ListJsonLd({ query, result, crumbs }: Props) {
  const baseUrl = useSite()?.baseUrl ?? '';
  return listJsonLd(query, result, crumbs, baseUrl).map((data) => (
    <JsonLd key={JSON.stringify(data).slice(0, 60)} data={data} />
  ));
}
