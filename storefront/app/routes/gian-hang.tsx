import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { EmptyState } from '~/components/empty-state';
import { Icon } from '~/components/icon';
import { Link } from '~/components/link';
import { Pager } from '~/components/pager';
import { RouteError } from '~/components/route-error';
import { StallCard } from '~/components/stall-card';
import { backend } from '~/lib/backend.server';
import { env } from '~/lib/env.server';
import { formatNumber } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { pageMeta } from '~/lib/page-meta';
import { parseSellerQuery, SELLER_KINDS, sellersAddress, toSellerParams } from '~/lib/seller-query';
import { useMessages } from '~/messages/messages-context';

export async function loader({ request }: LoaderFunctionArgs) {
  const query = parseSellerQuery(new URL(request.url).searchParams);
  const [list, messages] = await Promise.all([backend.sellers(toSellerParams(query)), messagesOf(request)]);
  return {
    query,
    list,
    meta: {
      title: messages.seller.title,
      description: messages.seller.intro(formatNumber(list.total)),
      canonical: env.STOREFRONT_URL + sellersAddress({ ...query, q: '' }),
      noIndex: query.q !== '',
    },
  };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function Stalls() {
  const { query, list } = useLoaderData<typeof loader>();
  const { seller, sellerKinds, search } = useMessages();
  return (
    <div className="page pt-5">
      <h1 className="text-2xl font-bold sm:text-3xl">{seller.title}</h1>
      <p role="status" className="text-soft">
        {seller.intro(formatNumber(list.total))}
      </p>
      <Form action="/gian-hang" className="mt-4 flex max-w-xl">
        {query.kind && <input type="hidden" name="kind" value={query.kind} />}
        <label htmlFor="tim-gian-hang" className="sr-only">
          {seller.search}
        </label>
        <input
          key={query.q}
          id="tim-gian-hang"
          name="q"
          type="search"
          defaultValue={query.q}
          placeholder={seller.search}
          className="input rounded-r-none border-r-0"
        />
        <button type="submit" className="btn btn-quiet flex-none rounded-l-none px-4">
          <Icon name="search" />
          <span className="sr-only">{search.submit}</span>
        </button>
      </Form>
      <ul className="mt-3 mb-5 flex flex-wrap gap-2">
        {[null, ...SELLER_KINDS].map((kind) => (
          <li key={kind ?? 'all'}>
            <Link
              to={sellersAddress({ ...query, kind, page: 1 })}
              aria-current={kind === query.kind ? 'true' : undefined}
              className="flex min-h-11 items-center rounded-full border border-edge bg-card px-4 text-sm font-medium hover:bg-sand aria-current:border-basalt aria-current:bg-basalt aria-current:text-white"
            >
              {kind ? sellerKinds[kind] : seller.all}
            </Link>
          </li>
        ))}
      </ul>
      {list.sellers.length > 0 ? (
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {list.sellers.map((one) => (
            <li key={one.slug}>
              <StallCard stall={one} />
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState icon="store" title={seller.none} hint={seller.noneHint} />
      )}
      <Pager page={list.page} count={list.page_count} to={(page) => sellersAddress({ ...query, page })} />
    </div>
  );
}
