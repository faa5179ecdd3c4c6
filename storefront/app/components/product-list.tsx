import type { ProductSearchQuery, ProductSearchResult } from '@cho-phien/backend/contract';
import { useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { changed, listAddress } from '~/lib/list-address';
import { useSite } from '~/lib/use-site';
import { useMessages } from '~/messages/messages-context';
import { CategoryTile } from './category-tile';
import { EmptyState } from './empty-state';
import { FilterChips } from './filter-chips';
import { FilterForm } from './filter-form';
import { Link } from './link';
import { Pager } from './pager';
import { ProductGrid } from './product-grid';

const SEEN_AT_ONCE = 2;

interface Props {
  path: string;
  query: ProductSearchQuery;
  result: ProductSearchResult;
  children?: ReactNode;
}

/** Filters, what they leave, and a way on; the same for search, category and stall. */
export function ProductList({ path, query, result, children }: Props) {
  const waiting = useNavigation().state === 'loading';
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[17rem_1fr]">
      <div className="lg:order-first">
        <FilterForm path={path} query={query} result={result} />
      </div>
      <div aria-busy={waiting} className={waiting ? 'opacity-60 transition-opacity delay-300' : ''}>
        {children}
        <FilterChips path={path} query={query} facets={result.facets} />
        {result.hits.length > 0 ? (
          <>
            <ProductGrid cards={result.hits} early={SEEN_AT_ONCE} />
            <Pager
              page={result.page}
              count={result.page_count}
              to={(page) => listAddress(path, changed(query, { page }))}
            />
          </>
        ) : (
          <NothingFound path={path} query={query} />
        )}
      </div>
    </div>
  );
}

function NothingFound({ path, query }: { path: string; query: ProductSearchQuery }) {
  const { search } = useMessages();
  const categories = useSite()?.market.categories ?? [];
  return (
    <>
      <EmptyState icon="search" title={search.none} hint={search.noneHint}>
        <Link to={listAddress(path, query.q ? { q: query.q } : {})} className="btn btn-main">
          {search.clearAll}
        </Link>
      </EmptyState>
      <h2 className="mt-8 mb-4 text-xl font-bold">{search.browse}</h2>
      <ul className="grid grid-cols-3 gap-3 sm:grid-cols-4">
        {categories.map((category) => (
          <li key={category.slug}>
            <CategoryTile category={category} />
          </li>
        ))}
      </ul>
    </>
  );
}
