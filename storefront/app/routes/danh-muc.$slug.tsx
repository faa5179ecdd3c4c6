import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Breadcrumbs } from '~/components/breadcrumbs';
import { Link } from '~/components/link';
import { ListJsonLd } from '~/components/list-json-ld';
import { ProductList } from '~/components/product-list';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { categoryPath } from '~/lib/category-tree';
import { env } from '~/lib/env.server';
import { formatNumber } from '~/lib/format';
import { canonicalOf, isIndexed } from '~/lib/list-meta';
import { readMarket } from '~/lib/market.server';
import { pageMeta } from '~/lib/page-meta';
import { parseProductQuery } from '~/lib/product-query';
import { useMessages } from '~/messages/messages-context';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const market = await readMarket();
  const path = categoryPath(market.categories, slug);
  const category = path.at(-1);
  if (!category) throw new Response(null, { status: 404 });
  const query = { ...parseProductQuery(new URL(request.url).searchParams), category: slug };
  const result = await backend.search(query);
  const crumbs = path.map(({ slug: shelf, name }) => ({ label: name, to: `/danh-muc/${shelf}` }));
  return {
    category,
    crumbs,
    query,
    result,
    meta: {
      title: `${category.name} – ${market.name}`,
      description: category.description,
      canonical: canonicalOf(`${env.STOREFRONT_URL}/danh-muc/${slug}`, query),
      noIndex: !isIndexed(query),
    },
  };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function CategoryPage() {
  const { category, crumbs, query, result } = useLoaderData<typeof loader>();
  const { search } = useMessages();
  return (
    <div className="page pt-1">
      <Breadcrumbs crumbs={crumbs} />
      <h1 className="mt-1 text-2xl font-bold sm:text-3xl">{category.name}</h1>
      <p className="max-w-prose text-soft">{category.description}</p>
      {category.children.length > 0 && (
        <ul className="swipe -mx-4 mt-3 gap-2 px-4 sm:mx-0 sm:flex-wrap sm:px-0">
          {category.children.map((child) => (
            <li key={child.slug} className="flex-none">
              <Link
                to={`/danh-muc/${child.slug}`}
                prefetch="intent"
                className="flex min-h-11 items-center rounded-full border border-edge bg-card px-4 text-sm font-medium hover:bg-sand"
              >
                {child.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className="mt-3 mb-4 text-soft">
        {search.count(formatNumber(result.total))}
      </p>
      <ProductList path={`/danh-muc/${category.slug}`} query={query} result={result} />
      <ListJsonLd query={query} result={result} crumbs={crumbs} />
    </div>
  );
}
