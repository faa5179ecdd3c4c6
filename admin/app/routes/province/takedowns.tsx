import type { Takedown, TakedownList } from '@cho-phien/backend/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { DecisionQueue } from '~/components/decision-queue';
import { Icon } from '~/components/icon';
import { secondaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { type TakedownAct, TakedownCard } from '~/components/takedowns/takedown-card';
import { decide } from '~/lib/decide.server';
import { readQueue } from '~/lib/decision-queue.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';
import type { loader as layoutLoader } from './layout';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.takedowns.title);

const STATES = ['pending', 'ordered', 'lifted', 'dismissed'] as const;
const ACTS = ['order', 'dismiss', 'lift'] as const;
/** What may be decided of a request in each state. */
const OPEN: Record<(typeof STATES)[number], TakedownAct[]> = {
  pending: ['order', 'dismiss'],
  ordered: ['lift'],
  lifted: [],
  dismissed: [],
};
const DOOR = '/province/takedowns';
const HOUR_MS = 3_600_000;

export async function loader(args: LoaderFunctionArgs) {
  const queue = await readQueue<TakedownList, (typeof STATES)[number]>(args, DOOR, STATES);
  return { ...queue, now: Date.now(), entered: new URL(args.request.url).searchParams.has('da-ghi') };
}

export const action = (args: ActionFunctionArgs) => decide<TakedownAct, Takedown>(args, DOOR, ACTS);

export default function Takedowns() {
  const { list, state, storefrontUrl, now, entered } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const role = useRouteLoaderData<typeof layoutLoader>('routes/province/layout')?.me.officer.role ?? 'viewer';
  const { takedowns: t } = useMessages();
  const refused = answered?.kind === 'refused' ? answered : null;
  const done = answered?.kind === 'done' ? answered : null;
  return (
    <DecisionQueue
      words={t}
      path="/tinh/go-san-pham"
      states={STATES.map((value) => ({ value, label: t.states[value] }))}
      state={state}
      list={list}
      done={done && t.acts[done.act].done(done.answer.product.title)}
      gone={list.takedowns.some(({ id }) => id === refused?.id) ? null : refused}
      above={
        <>
          {entered && !answered && <Notice tone="success">{t.entered}</Notice>}
          {role !== 'viewer' && (
            <Link
              to="/tinh/go-san-pham/moi"
              data-testid="enter-takedown"
              className={`${secondaryButton} justify-self-start`}
            >
              <Icon name="add" />
              {t.enter}
            </Link>
          )}
        </>
      }
    >
      {list.takedowns.map((takedown) => (
        <TakedownCard
          key={takedown.id}
          takedown={takedown}
          hoursLeft={Math.max(0, Math.floor((Date.parse(takedown.due_at) - now) / HOUR_MS))}
          storefrontUrl={storefrontUrl}
          acts={role === 'viewer' ? [] : OPEN[takedown.state]}
          refused={refused?.id === takedown.id ? refused : null}
        />
      ))}
    </DecisionQueue>
  );
}
