import type { GoodsChange, GoodsChangeList } from '@cho-phien/backend/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { DecisionQueue } from '~/components/decision-queue';
import { ChangeCard } from '~/components/goods/change-card';
import { decide } from '~/lib/decide.server';
import { readQueue } from '~/lib/decision-queue.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';
import type { loader as layoutLoader } from './layout';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.goods.titles.changes);

const STATES = ['pending', 'approved', 'refused'] as const;
const ACTS = ['approve', 'refuse'] as const;
const DOOR = '/province/product-changes';

export const loader = (args: LoaderFunctionArgs) =>
  readQueue<GoodsChangeList, (typeof STATES)[number]>(args, DOOR, STATES);

export const action = (args: ActionFunctionArgs) =>
  decide<(typeof ACTS)[number], GoodsChange>(args, DOOR, ACTS);

export default function ProductChanges() {
  const { list, state, storefrontUrl } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const role = useRouteLoaderData<typeof layoutLoader>('routes/province/layout')?.me.officer.role ?? 'viewer';
  const { goods } = useMessages();
  const t = goods.desk;
  const refused = answered?.kind === 'refused' ? answered : null;
  const done = answered?.kind === 'done' ? answered : null;
  return (
    <DecisionQueue
      words={t}
      path="/tinh/san-pham"
      states={STATES.map((value) => ({ value, label: goods.change.states[value] }))}
      state={state}
      list={list}
      done={done && t.done[done.act](done.answer.product.title)}
      gone={list.changes.some(({ id }) => id === refused?.id) ? null : refused}
    >
      {list.changes.map((change) => (
        <ChangeCard
          key={change.id}
          change={change}
          storefrontUrl={storefrontUrl}
          mayDecide={role !== 'viewer'}
          refused={refused?.id === change.id ? refused : null}
        />
      ))}
    </DecisionQueue>
  );
}
