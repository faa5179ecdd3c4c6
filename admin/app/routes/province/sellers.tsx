import type { ProvinceSellerList } from '@cho-phien/backend/contract';
import { formatDate, formatNumber } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Card } from '~/components/card';
import { DataTable } from '~/components/data-table';
import { FilterLinks } from '~/components/filter-links';
import { textLink } from '~/components/look';
import { Pagination } from '~/components/pagination';
import { SearchForm } from '~/components/search-form';
import { openDesk } from '~/lib/auth.server';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.sellers);

const STATES = ['active', 'suspended'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const params = new URL(request.url).searchParams;
  const q = params.get('q')?.trim() ?? '';
  const state = STATES.find((one) => one === params.get('trang-thai')) ?? null;
  const list = await desk.read<ProvinceSellerList>('/province/sellers', {
    q,
    state,
    page: pageNumber(params),
  });
  return { list, q, state, storefrontUrl: context.env.STOREFRONT_URL };
}

export default function Sellers() {
  const { list, q, state, storefrontUrl } = useLoaderData<typeof loader>();
  const t = useMessages().register;
  const kinds: Record<string, string> = t.kinds;
  const states: Record<string, string> = t.states;
  const href = (value: string | null) => {
    const params = new URLSearchParams({ ...(q && { q }), ...(value && { 'trang-thai': value }) });
    return `/tinh/nguoi-ban?${params}`;
  };
  return (
    <>
      <h1 className="text-2xl font-semibold">{t.heading}</h1>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        <SearchForm
          label={t.searchLabel}
          q={q}
          clearHref="/tinh/nguoi-ban"
          hidden={state ? { 'trang-thai': state } : {}}
        />
        <FilterLinks
          label={t.filters}
          filters={[
            { label: t.all, href: href(null), active: state === null },
            ...STATES.map((value) => ({
              label: t.states[value],
              href: href(value),
              active: value === state,
            })),
          ]}
        />
        <p className="text-soft">{t.found(list.total)}</p>
        {list.sellers.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">{t.empty}</p>
        ) : (
          <Card>
            <DataTable
              caption={t.heading}
              columns={[
                { key: 'name', label: t.name },
                { key: 'kind', label: t.kind },
                { key: 'commune', label: t.commune },
                { key: 'products', label: t.products, numeric: true },
                { key: 'joined', label: t.joined, numeric: true },
                { key: 'state', label: t.state },
              ]}
              rows={list.sellers.map((seller) => ({
                key: seller.slug,
                cells: [
                  <a key="name" href={`${storefrontUrl}/gian-hang/${seller.slug}`} className={textLink}>
                    {seller.name}
                  </a>,
                  kinds[seller.kind] ?? seller.kind,
                  seller.commune_name,
                  formatNumber(seller.products),
                  formatDate(seller.joined_on),
                  states[seller.state] ?? seller.state,
                ],
              }))}
            />
          </Card>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}
