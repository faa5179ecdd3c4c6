import type { GoodsChange, GoodsChangeList } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { FilterLinks } from '~/components/filter-links';
import { ChangeCard } from '~/components/goods/change-card';
import { Notice } from '~/components/notice';
import { Pagination } from '~/components/pagination';
import { openDesk } from '~/lib/auth.server';
import { formRefusal } from '~/lib/form-refusal';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';
import type { loader as layoutLoader } from './layout';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.goods.titles.changes);

const STATES = ['pending', 'approved', 'refused'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const params = new URL(request.url).searchParams;
  const state = STATES.find((one) => one === params.get('trang-thai')) ?? 'pending';
  const list = await desk.read<GoodsChangeList>('/province/product-changes', {
    state,
    page: pageNumber(params),
  });
  return { list, state, storefrontUrl: context.env.STOREFRONT_URL };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const [id, reason] = [text('change'), text('reason')];
  const decision = text('decision') === 'approve' ? 'approve' : 'refuse';
  const outcome = await desk.write<GoodsChange>(
    `/province/product-changes/${encodeURIComponent(id)}/${decision}`,
    decision === 'refuse' ? { reason } : {},
  );
  if (outcome.ok) {
    return data({ kind: 'done' as const, decision, title: outcome.value.product.title });
  }
  const { errors, reason: said } = formRefusal(outcome.refusal, {}, messagesFor(request));
  const message = errors.reason ?? said ?? '';
  return data({ kind: 'refused' as const, id, reason, message }, { status: outcome.refusal.status });
}

export default function ProductChanges() {
  const { list, state, storefrontUrl } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const role = useRouteLoaderData<typeof layoutLoader>('routes/province/layout')?.me.officer.role ?? 'viewer';
  const { goods } = useMessages();
  const t = goods.desk;
  const gone = answered?.kind === 'refused' && !list.changes.some(({ id }) => id === answered.id);
  return (
    <>
      <BackLink to="/tinh/nguoi-ban">{t.toSellers}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.heading}</h1>
      <p className="mt-1 text-soft">{t.intro}</p>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        {answered?.kind === 'done' && (
          <Notice tone="success">
            {answered.decision === 'approve' ? t.approved(answered.title) : t.refused(answered.title)}
          </Notice>
        )}
        {gone && <Notice tone="error">{answered.message}</Notice>}
        <FilterLinks
          label={t.filters}
          filters={STATES.map((value) => ({
            label: goods.change.states[value],
            href: `/tinh/san-pham?trang-thai=${value}`,
            active: value === state,
            ...(value === state ? { count: list.total } : {}),
          }))}
        />
        {list.changes.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">{t.empty}</p>
        ) : (
          <ul className="grid gap-3">
            {list.changes.map((change) => (
              <ChangeCard
                key={change.id}
                change={change}
                storefrontUrl={storefrontUrl}
                mayDecide={role !== 'viewer'}
                refused={
                  answered?.kind === 'refused' && answered.id === change.id
                    ? { message: answered.message, reason: answered.reason }
                    : null
                }
              />
            ))}
          </ul>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}
