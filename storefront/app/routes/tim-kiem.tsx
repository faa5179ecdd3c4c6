import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Notice } from '~/components/notice';
import { ProductList } from '~/components/product-list';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { env } from '~/lib/env.server';
import { formatNumber } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { listAddress } from '~/lib/list-address';
import { pageMeta } from '~/lib/page-meta';
import { hasFilters, parseProductQuery } from '~/lib/product-query';
import { isNewSearch, isPerson } from '~/lib/search-count';
import { useMessages } from '~/messages/messages-context';

const PATH = '/tim-kiem';

export async function loader({ request }: LoaderFunctionArgs) {
  const query = parseProductQuery(new URL(request.url).searchParams);
  const counted = isNewSearch(query) && isPerson(request.headers);
  const [result, messages] = await Promise.all([backend.search(query, { counted }), messagesOf(request)]);
  return {
    query,
    result,
    meta: {
      title: query.q ? messages.search.title(query.q) : messages.search.allTitle,
      canonical: env.STOREFRONT_URL + listAddress(PATH, query),
      noIndex: hasFilters(query) || query.q !== undefined,
    },
  };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function Search() {
  const { query, result } = useLoaderData<typeof loader>();
  const { search } = useMessages();
  const total = formatNumber(result.total);
  return (
    <div className="page pt-5">
      <h1 className="text-xl font-bold sm:text-2xl">{query.q ? search.title(query.q) : search.allTitle}</h1>
      <p role="status" className="mb-4 text-soft">
        {query.q ? search.countFor(total, result.corrected_query ?? query.q) : search.count(total)}
      </p>
      <ProductList path={PATH} query={query} result={result}>
        {result.corrected_query && query.q && (
          <Notice tone="info" className="mb-4">
            {search.corrected(query.q, result.corrected_query)}
          </Notice>
        )}
      </ProductList>
    </div>
  );
}
