import type { ProvinceSellerList } from '@cho-phien/backend/contract';
import { formatDate } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { FilterLinks } from '~/components/filter-links';
import { Icon } from '~/components/icon';
import { textLink } from '~/components/look';
import { Pagination } from '~/components/pagination';
import { SearchForm } from '~/components/search-form';
import { openDesk } from '~/lib/auth.server';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.sellers);

const STATES = ['active', 'pending', 'suspended', 'closed'] as const;

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
          <ul className="divide-y divide-line rounded-md border border-line bg-card px-4 shadow-card">
            {list.sellers.map((seller) => (
              <SellerItem key={seller.slug} seller={seller} storefrontUrl={storefrontUrl} />
            ))}
          </ul>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}

interface SellerItemProps {
  seller: ProvinceSellerList['sellers'][number];
  storefrontUrl: string;
}

function SellerItem({ seller, storefrontUrl }: SellerItemProps) {
  const t = useMessages().register;
  const kinds: Record<string, string> = t.kinds;
  const states: Record<string, string> = t.states;
  const active = seller.state === 'active';
  return (
    <li className="grid gap-x-5 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto] md:grid-cols-[minmax(0,1fr)_8rem_11rem_7rem] md:items-center">
      <div className="min-w-0">
        <a href={`${storefrontUrl}/gian-hang/${seller.slug}`} className={`${textLink} font-medium`}>
          {seller.name}
        </a>
        <p className="text-sm text-soft">
          {kinds[seller.kind] ?? seller.kind} · {seller.commune_name}
        </p>
      </div>
      <p className="text-sm md:text-right">{t.products(seller.products)}</p>
      <p className="text-sm text-soft md:text-right">{t.joined(formatDate(seller.joined_on))}</p>
      <p
        className={`flex items-center gap-1.5 text-sm font-medium sm:justify-self-end ${active ? 'text-leaf' : 'text-warn'}`}
      >
        <Icon name={active ? 'check' : 'warning'} className="size-4" />
        {states[seller.state] ?? seller.state}
      </p>
    </li>
  );
}
