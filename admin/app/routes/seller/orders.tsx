import type { SellerOrderList } from '@cho-phien/backend/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { FilterLinks } from '~/components/filter-links';
import { Notice } from '~/components/notice';
import { OrderRow } from '~/components/order-row';
import { Pagination } from '~/components/pagination';
import { openDesk } from '~/lib/auth.server';
import { doneStepOf } from '~/lib/order-done';
import { ORDER_STATES, parseOrderState } from '~/lib/order-flow';
import { pageNumber } from '~/lib/page-number';
import { takeOrderStep } from '~/lib/take-order-step.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.orders);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const params = new URL(request.url).searchParams;
  const state = parseOrderState(params.get('trang-thai'));
  const list = await desk.read<SellerOrderList>('/seller/orders', { state, page: pageNumber(params) });
  return { list, state, done: doneStepOf(params) };
}

export function action(args: ActionFunctionArgs) {
  return takeOrderStep(args);
}

export default function Orders() {
  const { list, state, done } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const t = useMessages();
  const failedOrder = failure && list.orders.find((order) => order.id === failure.id);
  const total = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  const states = ORDER_STATES.filter((value) => list.counts[value] > 0 || value === state);

  return (
    <>
      <h1 className="text-2xl font-semibold">{t.titles.orders}</h1>
      <div className="mt-4 grid gap-4">
        {failure ? (
          <Notice tone="error">
            {failedOrder ? t.order.failed(failedOrder.checkout_code, failure.reason) : failure.reason}
          </Notice>
        ) : (
          done && <Notice tone="success">{t.order.done[done.action](done.code)}</Notice>
        )}
        <FilterLinks
          label={t.order.filters}
          filters={[
            { label: t.order.all, href: '/gian-hang/don-hang', active: state === null, count: total },
            ...states.map((value) => ({
              label: t.order.states[value],
              href: `/gian-hang/don-hang?trang-thai=${value}`,
              active: value === state,
              count: list.counts[value],
            })),
          ]}
        />
        {list.orders.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">
            {state === null ? t.order.empty : t.order.emptyState(t.order.states[state])}
          </p>
        ) : (
          <ul className="grid gap-3">
            {list.orders.map((order) => (
              <OrderRow key={order.id} order={order} />
            ))}
          </ul>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}
