import type { InvoiceCoverage } from '@cho-phien/backend/contract';
import { formatDateTime, formatMonth, formatNumber, formatPercent } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { Card } from '~/components/card';
import { DataTable } from '~/components/data-table';
import { Icon } from '~/components/icon';
import { secondaryButton } from '~/components/look';
import { openDesk } from '~/lib/auth.server';
import { type LateGroup, lateGroups } from '~/lib/late-invoices';
import { addMonths, monthOf, parseMonth } from '~/lib/month';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.invoice.coverage.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const thisMonth = monthOf(new Date());
  const month = parseMonth(new URL(request.url).searchParams.get('thang')) ?? thisMonth;
  return { coverage: await desk.read<InvoiceCoverage>('/province/invoice-coverage', { month }), thisMonth };
}

export default function ProvinceInvoices() {
  const { coverage, thisMonth } = useLoaderData<typeof loader>();
  const { coverage: t } = useMessages().invoice;
  const { month } = coverage;
  return (
    <>
      <h1 className="text-2xl font-semibold">{t.heading(month)}</h1>
      <nav aria-label={t.heading(month)} className="mt-3 flex flex-wrap gap-3 print:hidden">
        <Link to={`?thang=${addMonths(month, -1)}`} className={secondaryButton}>
          <Icon name="back" />
          {t.previousMonth} ({formatMonth(addMonths(month, -1))})
        </Link>
        {month < thisMonth && (
          <Link to={`?thang=${addMonths(month, 1)}`} className={secondaryButton}>
            {t.nextMonth} ({formatMonth(addMonths(month, 1))})
            <Icon name="forward" />
          </Link>
        )}
      </nav>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        <Finding coverage={coverage} />
        <Late coverage={coverage} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5 xl:grid-cols-2 xl:items-start">
          <ByCommune coverage={coverage} />
          <BySeller coverage={coverage} />
        </div>
      </div>
    </>
  );
}

function Finding({ coverage }: { coverage: InvoiceCoverage }) {
  const { coverage: t } = useMessages().invoice;
  const { percent, issued, due, no_duty: noDuty } = coverage;
  return (
    <Card>
      <p className="text-xl font-semibold">
        {percent === null ? t.nothing : t.finding(formatPercent(percent), issued, due)}
      </p>
      {percent !== null && (
        <svg width="100%" height="16" className="mt-3 rounded-full bg-sand" aria-hidden="true">
          <rect width={`${percent}%`} height="16" className="fill-leaf" />
        </svg>
      )}
      {noDuty > 0 && <p className="mt-3">{t.noDuty(noDuty)}</p>}
      <p className="mt-2 text-sm text-soft">{t.method}</p>
    </Card>
  );
}

const SHOWN = 8;

/** By seller and reason, since one reason holds up many orders; the longest wait first. */
function Late({ coverage: { late } }: { coverage: InvoiceCoverage }) {
  const { coverage: t } = useMessages().invoice;
  const groups = lateGroups(late);
  const rest = groups.slice(SHOWN);
  return (
    <Card title={t.late}>
      {groups.length === 0 ? (
        <p className="flex items-center gap-2 text-leaf">
          <Icon name="check" />
          {t.noLate}
        </p>
      ) : (
        <LateList groups={groups.slice(0, SHOWN)} />
      )}
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="flex min-h-11 cursor-pointer items-center text-sky underline underline-offset-4">
            {t.more(rest.length)}
          </summary>
          <LateList groups={rest} />
        </details>
      )}
    </Card>
  );
}

function LateList({ groups }: { groups: LateGroup[] }) {
  const { coverage: t } = useMessages().invoice;
  return (
    <ul className="divide-y divide-line">
      {groups.map((group) => (
        <li
          key={`${group.sellerName}-${group.reason}`}
          className="grid gap-x-5 py-2 first:pt-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]"
        >
          <p>
            <span className="font-medium">{group.sellerName}</span>
            <span className="block text-sm text-soft">
              {t.lateOrders(group.orders)}, {t.oldest(formatDateTime(group.oldest))}
            </span>
          </p>
          <p className="flex items-start gap-2">
            <Icon name="warning" className="mt-0.5 size-5 text-warn" />
            <span>
              <span className="font-medium text-warn">{t.days(group.days)}</span>: {group.reason}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function ByCommune({ coverage: { by_commune: communes } }: { coverage: InvoiceCoverage }) {
  const { coverage: t } = useMessages().invoice;
  const rows = communes.filter((one) => one.due > 0 || one.no_duty > 0);
  return (
    <Card title={t.byCommune}>
      <DataTable
        caption={t.byCommune}
        columns={[
          { key: 'name', label: t.commune },
          { key: 'due', label: t.due, numeric: true },
          { key: 'issued', label: t.issued, numeric: true },
          { key: 'percent', label: t.percent, numeric: true },
          { key: 'exempt', label: t.exempt, numeric: true },
        ]}
        rows={byMissing(rows).map((one) => ({
          key: one.commune_code,
          cells: [
            one.name,
            formatNumber(one.due),
            formatNumber(one.issued),
            share(one),
            formatNumber(one.no_duty),
          ],
        }))}
      />
    </Card>
  );
}

function BySeller({ coverage: { by_seller: sellers } }: { coverage: InvoiceCoverage }) {
  const { coverage: t } = useMessages().invoice;
  return (
    <Card title={t.bySeller}>
      <DataTable
        caption={t.bySeller}
        columns={[
          { key: 'name', label: t.seller },
          { key: 'due', label: t.due, numeric: true },
          { key: 'issued', label: t.issued, numeric: true },
          { key: 'missing', label: t.missing, numeric: true },
          { key: 'percent', label: t.percent, numeric: true },
        ]}
        rows={byMissing(sellers.filter(({ due }) => due > 0)).map((one) => ({
          key: one.seller_id,
          cells: [
            one.name,
            formatNumber(one.due),
            formatNumber(one.issued),
            formatNumber(one.due - one.issued),
            share(one),
          ],
        }))}
      />
    </Card>
  );
}

interface Counts {
  due: number;
  issued: number;
}

/** Where most is missing comes first. */
function byMissing<Row extends Counts>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => b.due - b.issued - (a.due - a.issued) || b.due - a.due);
}

function share({ due, issued }: Counts): string {
  return due === 0 ? '–' : formatPercent((issued / due) * 100);
}
