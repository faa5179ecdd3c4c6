import type { SellerRefundList } from '@cho-phien/backend/contract';
import { formatDong } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { FilterLinks } from '~/components/filter-links';
import { Notice } from '~/components/notice';
import { Pagination } from '~/components/pagination';
import { RefundCard } from '~/components/refund-card';
import { parseRefundState, REFUND_STATES } from '~/lib/after-sale-states';
import { answerForm, textsOf } from '~/lib/answer-form.server';
import { openDesk } from '~/lib/auth.server';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.refunds);

const STEPS = ['confirm', 'cancel'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const params = new URL(request.url).searchParams;
  const state = parseRefundState(params.get('trang-thai')) ?? 'due';
  const done = params.get('xong');
  const list = await desk.read<SellerRefundList>('/seller/refunds', { state, page: pageNumber(params) });
  return { list, state, done: STEPS.find((step) => step === done) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData());
  const step = STEPS.find((one) => one === typed.step);
  if (!step || !typed.refund) throw data(null, { status: 400 });
  const desk = await openDesk('member', request, context);
  const body = step === 'confirm' ? { reference: typed.reference } : { reason: typed.reason };
  const outcome = await desk.write(`/seller/refunds/${encodeURIComponent(typed.refund)}/${step}`, body);
  return answerForm(request, outcome, `/gian-hang/hoan-tien?xong=${step}`, typed);
}

export default function Refunds() {
  const { list, state, done } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { returns } = useMessages();
  const words = returns.refunds;
  return (
    <>
      <BackLink to="/gian-hang/tra-hang">{returns.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{words.heading}</h1>
      <p className="mt-1 text-soft">
        {list.due_amount > 0 ? words.intro(formatDong(list.due_amount)) : words.nothing}
      </p>
      <div className="mt-4 grid gap-4">
        {failure ? (
          <Notice tone="error">{returns.failed(failure.reason)}</Notice>
        ) : (
          done && <Notice tone="success">{words.done[done]}</Notice>
        )}
        <FilterLinks
          label={returns.filters}
          filters={REFUND_STATES.map((one) => ({
            label: words.states[one],
            href: `/gian-hang/hoan-tien?trang-thai=${one}`,
            active: one === state,
            count: list.counts[one],
          }))}
        />
        {list.refunds.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">
            {words.empty}
          </p>
        ) : (
          <ul className="grid gap-4">
            {list.refunds.map((refund) => (
              <RefundCard
                key={refund.id}
                refund={refund}
                typed={failure?.typed.refund === refund.id ? failure.typed : {}}
              />
            ))}
          </ul>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}
