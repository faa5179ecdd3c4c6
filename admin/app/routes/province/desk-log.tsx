import type { DeskLog, DeskLogEntry } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Card } from '~/components/card';
import { DataTable } from '~/components/data-table';
import { FilterLinks } from '~/components/filter-links';
import { Pagination } from '~/components/pagination';
import { SectionLinks } from '~/components/reporting/section-links';
import { openDesk } from '~/lib/auth.server';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { type Messages, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.monitoring.log.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const params = new URL(request.url).searchParams;
  const kind = params.get('loai') === 'all' ? ('all' as const) : ('changes' as const);
  const log = await desk.read<DeskLog>('/province/desk-log', { kind, page: pageNumber(params) });
  return { log, kind };
}

export default function DeskLogPage() {
  const { log, kind } = useLoaderData<typeof loader>();
  const messages = useMessages();
  const t = messages.monitoring.log;
  return (
    <>
      <SectionLinks />
      <h1 className="mt-3 text-2xl font-semibold">{t.heading}</h1>
      <p className="mt-1 max-w-prose text-soft">{t.intro(log.kept_days)}</p>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        <FilterLinks
          label={t.filter}
          filters={(['changes', 'all'] as const).map((one) => ({
            label: t.kinds[one],
            href: `/tinh/bao-cao/nhat-ky?loai=${one}`,
            active: one === kind,
          }))}
        />
        <Card>
          {log.entries.length === 0 ? (
            <p className="text-soft">{t.none}</p>
          ) : (
            <DataTable
              caption={t.heading}
              columns={[
                { key: 'at', label: t.columns.at },
                { key: 'who', label: t.columns.who },
                { key: 'what', label: t.columns.what },
                { key: 'outcome', label: t.columns.outcome },
              ]}
              rows={log.entries.map((entry) => ({ key: entry.id, cells: cellsOf(entry, messages) }))}
            />
          )}
        </Card>
      </div>
      <Pagination page={log.page} pageCount={log.page_count} />
    </>
  );
}

function cellsOf({ at, name, role, method, path, status }: DeskLogEntry, messages: Messages) {
  const t = messages.monitoring.log;
  const outcome = status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'done';
  return [
    formatDateTime(at),
    `${name} (${role ? messages.province.roles[role] : t.program})`,
    <span key="what">
      {t.methods[method] ?? method} <span className="break-all font-mono text-xs">{path}</span>
    </span>,
    t.outcome[outcome],
  ];
}
