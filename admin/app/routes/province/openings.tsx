import type { ProvinceOpeningList } from '@cho-phien/backend/contract';
import { formatDate } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { DecisionQueue } from '~/components/decision-queue';
import { textLink } from '~/components/look';
import { readQueue } from '~/lib/decision-queue.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.openings.desk.heading);

const STATES = ['submitted', 'asked_back', 'approved', 'refused'] as const;

export const loader = (args: LoaderFunctionArgs) =>
  readQueue<ProvinceOpeningList, (typeof STATES)[number]>(args, '/province/openings', STATES);

export default function ProvinceOpenings() {
  const { list, state } = useLoaderData<typeof loader>();
  const { openings: t } = useMessages();
  return (
    <DecisionQueue
      words={t.desk}
      path="/tinh/mo-gian-hang"
      states={STATES.map((value) => ({ value, label: t.states[value] }))}
      state={state}
      list={list}
      done={null}
      gone={null}
    >
      {list.openings.map((row) => (
        <li
          key={row.id}
          data-testid="opening-row"
          className="rounded-md border border-line bg-card p-4 shadow-card"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Link
              to={`/tinh/mo-gian-hang/${row.id}`}
              aria-label={t.desk.open(row.name)}
              className={`${textLink} inline-flex min-h-11 items-center font-semibold wrap-anywhere`}
            >
              {row.name}
            </Link>
            <p className="text-sm font-medium">
              {state === 'submitted' ? t.desk.age(row.age_days) : formatDate(row.submitted_at)}
            </p>
          </div>
          <p className="text-sm text-soft wrap-anywhere">
            {t.kinds[row.kind]} · {row.legal_name} · {row.commune_name}
          </p>
        </li>
      ))}
    </DecisionQueue>
  );
}
