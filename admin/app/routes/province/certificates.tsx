import type { CertificateClaim, CertificateClaimList } from '@cho-phien/backend/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { ClaimCard } from '~/components/certificates/claim-card';
import { DecisionQueue } from '~/components/decision-queue';
import { decide } from '~/lib/decide.server';
import { readQueue } from '~/lib/decision-queue.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';
import type { loader as layoutLoader } from './layout';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.certificates.title);

const STATES = ['pending', 'verified', 'suspended', 'refused'] as const;
const ACTS = ['verify', 'refuse', 'suspend'] as const;
/** What may be decided of a paper in each state. */
const OPEN: Record<(typeof STATES)[number], (typeof ACTS)[number][]> = {
  pending: ['verify', 'refuse'],
  verified: ['suspend'],
  suspended: ['verify'],
  refused: [],
};

const DOOR = '/province/certificates';

export const loader = (args: LoaderFunctionArgs) =>
  readQueue<CertificateClaimList, (typeof STATES)[number]>(args, DOOR, STATES);

export const action = (args: ActionFunctionArgs) =>
  decide<(typeof ACTS)[number], CertificateClaim>(args, DOOR, ACTS);

export default function ProvinceCertificates() {
  const { list, state, storefrontUrl } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const role = useRouteLoaderData<typeof layoutLoader>('routes/province/layout')?.me.officer.role ?? 'viewer';
  const { desk: t } = useMessages().certificates;
  const refused = answered?.kind === 'refused' ? answered : null;
  const done = answered?.kind === 'done' ? answered.answer : null;
  return (
    <DecisionQueue
      words={t}
      path="/tinh/chung-nhan"
      states={STATES.map((value) => ({ value, label: t.states[value] }))}
      state={state}
      list={list}
      done={done && t.done(`${done.label}, ${done.product.title}`)}
      gone={list.claims.some(({ id }) => id === refused?.id) ? null : refused}
    >
      {list.claims.map((claim) => (
        <ClaimCard
          key={claim.id}
          claim={claim}
          storefrontUrl={storefrontUrl}
          scanAt={role === 'viewer' ? null : `/tinh/chung-nhan/${claim.id}/anh`}
          acts={role === 'viewer' ? [] : OPEN[state]}
          refused={refused?.id === claim.id ? refused : null}
        />
      ))}
    </DecisionQueue>
  );
}
