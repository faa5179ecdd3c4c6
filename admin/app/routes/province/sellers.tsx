import type { ProvinceSellerDecision, ProvinceSellerList } from '@cho-phien/backend/contract';
import { formatDate, formatDateTime } from '@cho-phien/storefront/format';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { FilterLinks } from '~/components/filter-links';
import { Icon } from '~/components/icon';
import { standaloneLink, textLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { Pagination } from '~/components/pagination';
import { ReasonedAct } from '~/components/reasoned-act';
import { SearchForm } from '~/components/search-form';
import { openDesk } from '~/lib/auth.server';
import { decide, type RefusedDecision } from '~/lib/decide.server';
import { pageNumber } from '~/lib/page-number';
import { eventsFor, SELLER_EVENTS, type SellerEvent } from '~/lib/seller-event';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';
import type { loader as layoutLoader } from './layout';

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

export const action = (args: ActionFunctionArgs) =>
  decide<SellerEvent, ProvinceSellerDecision>(args, '/province/sellers', SELLER_EVENTS);

export default function Sellers() {
  const { list, q, state, storefrontUrl } = useLoaderData<typeof loader>();
  const posted = useActionData<typeof action>();
  const nameOf = (slug: string) => list.sellers.find((seller) => seller.slug === slug)?.name ?? slug;
  const role = useRouteLoaderData<typeof layoutLoader>('routes/province/layout')?.me.officer.role ?? 'viewer';
  const { register: t, goods, certificates, takedowns, openings } = useMessages();
  const href = (value: string | null) => {
    const params = new URLSearchParams({ ...(q && { q }), ...(value && { 'trang-thai': value }) });
    return `/tinh/nguoi-ban?${params}`;
  };
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-2xl font-semibold">{t.heading}</h1>
        <nav className="flex flex-wrap gap-x-4">
          {role !== 'viewer' && (
            <Link to="/tinh/mo-gian-hang" className={standaloneLink}>
              {openings.desk.toDesk}
              <Icon name="forward" className="size-4" />
            </Link>
          )}
          <Link to="/tinh/san-pham" className={standaloneLink}>
            {goods.desk.toChanges}
            <Icon name="forward" className="size-4" />
          </Link>
          <Link to="/tinh/chung-nhan" className={standaloneLink}>
            {certificates.desk.toDesk}
            <Icon name="forward" className="size-4" />
          </Link>
          <Link to="/tinh/go-san-pham" className={standaloneLink}>
            {takedowns.toDesk}
            <Icon name="forward" className="size-4" />
          </Link>
        </nav>
      </div>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        {posted?.kind === 'done' && (
          <Notice tone="success">{t.decisions[posted.act].done(nameOf(posted.id))}</Notice>
        )}
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
              <SellerItem
                key={seller.slug}
                seller={seller}
                storefrontUrl={storefrontUrl}
                mayDecide={role !== 'viewer'}
                refused={posted?.kind === 'refused' && posted.id === seller.slug ? posted : null}
              />
            ))}
          </ul>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}

type Seller = ProvinceSellerList['sellers'][number];

interface SellerItemProps {
  seller: Seller;
  storefrontUrl: string;
  mayDecide: boolean;
  refused: RefusedDecision | null;
}

function SellerItem({ seller, storefrontUrl, mayDecide, refused }: SellerItemProps) {
  const { register: t, agreements } = useMessages();
  const kinds: Record<string, string> = t.kinds;
  const states: Record<string, string> = t.states;
  const active = seller.state === 'active';
  const events = mayDecide ? eventsFor(seller) : [];
  return (
    <li className="grid gap-x-5 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto] md:grid-cols-[minmax(0,1fr)_8rem_11rem_7rem] md:items-center">
      <div className="min-w-0">
        <a href={`${storefrontUrl}/gian-hang/${seller.slug}`} className={`${textLink} font-medium`}>
          {seller.name}
        </a>
        <p className="text-sm text-soft">
          {kinds[seller.kind] ?? seller.kind} · {seller.commune_name}
        </p>
        <Link
          to={`/tinh/nguoi-ban/${seller.slug}/hop-dong`}
          className={`${standaloneLink} text-sm`}
          aria-label={agreements.desk.linkOf(seller.name, agreements.states[seller.agreement])}
          data-testid="to-agreement"
        >
          {agreements.states[seller.agreement]}
        </Link>
      </div>
      <p className="text-sm md:text-right">{t.products(seller.products)}</p>
      <p className="text-sm text-soft md:text-right">{t.joined(formatDate(seller.joined_on))}</p>
      <p
        className={`flex items-center gap-1.5 text-sm font-medium sm:justify-self-end ${active ? 'text-leaf' : 'text-warn'}`}
      >
        <Icon name={active ? 'check' : 'warning'} className="size-4" />
        {states[seller.state] ?? seller.state}
      </p>
      {seller.last_decision && (
        <p className="col-span-full text-sm text-soft">
          {t.decided(
            seller.last_decision.by,
            formatDate(seller.last_decision.at),
            seller.last_decision.reason,
          )}
        </p>
      )}
      {seller.notice && (
        <div
          className="col-span-full grid gap-1 border-l-4 border-warn pl-3 text-sm"
          data-testid="seller-notice"
        >
          <p className="font-medium text-warn">{t.notice.closes(formatDateTime(seller.notice.closes_at))}</p>
          <p className="text-soft wrap-anywhere">
            {t.decided(seller.notice.by, formatDate(seller.notice.given_at), seller.notice.reason)}
          </p>
          {seller.notice.answer && (
            <p className="wrap-anywhere">
              {t.notice.answered(seller.notice.answer.by, formatDateTime(seller.notice.answer.at))}{' '}
              {seller.notice.answer.text}
            </p>
          )}
        </div>
      )}
      {events.length > 0 && (
        <div className="col-span-full flex flex-wrap gap-3">
          {events.map((event) => (
            <ReasonedAct
              key={event}
              id={seller.slug}
              act={event}
              open={t.decisions[event].open}
              openFor={t.decisions[event].openFor(seller.name)}
              effect={t.decisions[event].effect}
              submit={t.decisions[event].submit}
              testId={`${event}-seller`}
              refused={refused?.act === event ? refused : null}
            />
          ))}
        </div>
      )}
    </li>
  );
}
