import type { SellerRefundList, SellerReturn, SellerReturnList } from '@cho-phien/backend/contract';
import { formatDateTime, formatNumber } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { FilterLinks } from '~/components/filter-links';
import { Icon } from '~/components/icon';
import { secondaryButton } from '~/components/look';
import { Pagination } from '~/components/pagination';
import { ReturnBadge } from '~/components/return-badge';
import { parseReturnState, RETURN_STATES } from '~/lib/after-sale-states';
import { openDesk } from '~/lib/auth.server';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.returns);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const params = new URL(request.url).searchParams;
  const state = parseReturnState(params.get('trang-thai'));
  const [list, refunds] = await Promise.all([
    desk.read<SellerReturnList>('/seller/returns', { state, page: pageNumber(params) }),
    desk.read<SellerRefundList>('/seller/refunds', { state: 'due' }),
  ]);
  return { list, state, refundsDue: refunds.counts.due };
}

export default function Returns() {
  const { list, state, refundsDue } = useLoaderData<typeof loader>();
  const { returns } = useMessages();
  const total = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const states = RETURN_STATES.filter((one) => list.counts[one] > 0 || one === state);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{returns.heading}</h1>
        <Link to="/gian-hang/hoan-tien" className={secondaryButton} data-testid="to-refunds">
          <Icon name="money" />
          {returns.toRefunds(refundsDue)}
        </Link>
      </div>
      <p className="mt-1 text-soft">{returns.intro}</p>
      <div className="mt-4 grid gap-4">
        {total > 0 && (
          <FilterLinks
            label={returns.filters}
            filters={[
              { label: returns.all, href: '/gian-hang/tra-hang', active: state === null, count: total },
              ...states.map((one) => ({
                label: returns.states[one],
                href: `/gian-hang/tra-hang?trang-thai=${one}`,
                active: one === state,
                count: list.counts[one],
              })),
            ]}
          />
        )}
        {list.returns.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">
            {state === null ? returns.empty : returns.emptyState(returns.states[state])}
          </p>
        ) : (
          <ul className="grid gap-3">
            {list.returns.map((request) => (
              <ReturnRow key={request.id} request={request} />
            ))}
          </ul>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}

function ReturnRow({ request }: { request: SellerReturn }) {
  const { returns } = useMessages();
  return (
    <li
      data-testid="return-row"
      data-code={request.checkout_code}
      data-state={request.state}
      className="rounded-md border border-line bg-card p-4 shadow-card"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          to={`/gian-hang/tra-hang/${request.id}`}
          className="inline-flex min-h-11 items-center text-lg font-semibold text-sky underline underline-offset-4"
        >
          {request.checkout_code}
        </Link>
        <ReturnBadge state={request.state} />
      </div>
      <p>
        <span className="font-medium">{request.buyer.name}</span>
        <span className="text-soft">
          {' '}
          · {request.items.map((item) => `${item.title} × ${formatNumber(item.quantity)}`).join(', ')}
        </span>
      </p>
      <p className="text-sm">{returns.reasons[request.reason]}</p>
      <p className={`text-sm ${request.overdue ? 'font-medium text-error' : 'text-soft'}`}>
        {request.overdue
          ? returns.overdue
          : request.state === 'requested'
            ? returns.answerBy(formatDateTime(request.answer_by))
            : `${returns.requestedAt} ${formatDateTime(request.requested_at)}`}
      </p>
    </li>
  );
}
