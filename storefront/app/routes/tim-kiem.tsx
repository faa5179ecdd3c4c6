import type { ProductSearchQuery } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '~/components/notice';
import { ProductGrid } from '~/components/product-grid';
import { ProductList } from '~/components/product-list';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { env } from '~/lib/env.server';
import { formatNumber } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { canonicalOf, isIndexed } from '~/lib/list-meta';
import { pageMeta } from '~/lib/page-meta';
import { parseProductQuery } from '~/lib/product-query';
import { isNewSearch, isPerson } from '~/lib/search-count';
import { variety } from '~/lib/variety';
import { useMessages } from '~/messages/messages-context';

const PATH = '/tim-kiem';
const NEIGHBOURS = 8;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = parseProductQuery(new URL(request.url).searchParams);
  const counted = isNewSearch(query) && isPerson(request.headers);
  const [result, messages] = await Promise.all([backend.search(query, { counted }), messagesOf(request)]);
  return {
    query,
    result,
    neighbours: result.total === 0 ? await neighboursOf(query) : null,
    meta: {
      title: query.q ? messages.search.title(query.q) : messages.search.allTitle,
      canonical: canonicalOf(env.STOREFRONT_URL + PATH, query),
      noIndex: !isIndexed(query),
    },
  };
}

/** What stands nearest to a list that is empty: the same words without filters, else what sells best. */
async function neighboursOf(query: ProductSearchQuery) {
  if (query.q && Object.keys(query).length > 1) {
    const { hits, total } = await backend.search({ q: query.q });
    if (total > 0) return { kind: 'unfiltered' as const, hits: hits.slice(0, NEIGHBOURS) };
  }
  const { hits } = await backend.search({ sort: 'popular', in_stock: true });
  return { kind: 'popular' as const, hits: variety(hits, NEIGHBOURS) };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function Search() {
  const { query, result, neighbours } = useLoaderData<typeof loader>();
  const { search } = useMessages();
  const total = formatNumber(result.total);
  return (
    <div className="page pt-5">
      <h1 className="text-xl font-bold sm:text-2xl">{query.q ? search.title(query.q) : search.allTitle}</h1>
      <p role="status" className="mb-4 text-soft">
        {query.q && !result.partial_match
          ? search.countFor(total, result.corrected_query ?? query.q)
          : search.count(total)}
      </p>
      <ProductList path={PATH} query={query} result={result}>
        {result.partial_match && query.q && (
          <Notice tone="info" className="mb-4">
            {search.partial(query.q)}
          </Notice>
        )}
        {!result.partial_match && result.corrected_query && query.q && (
          <Notice tone="info" className="mb-4">
            {search.corrected(query.q, result.corrected_query)}
          </Notice>
        )}
      </ProductList>
      {neighbours && neighbours.hits.length > 0 && (
        <section className="mt-10">
          <h2 className="mb-4 text-xl font-bold">{search.neighbours[neighbours.kind]}</h2>
          <ProductGrid cards={neighbours.hits} />
        </section>
      )}
    </div>
  );
}
