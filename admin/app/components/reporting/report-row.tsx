import type { ReportHead } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { Link } from '@remix-run/react';
import { useMessages } from '~/messages';
import { Icon } from '../icon';
import { textLink } from '../look';

/** One version of a report in the list. */
export function ReportRow({ report }: { report: ReportHead }) {
  const t = useMessages().reporting;
  return (
    <li className="grid gap-x-5 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div>
        <Link
          to={`/tinh/bao-cao/${report.id}`}
          className={`${textLink} inline-flex min-h-11 items-center font-medium`}
        >
          {t.period(report.kind, report.period)}, {t.reports.version(report.version)}
        </Link>
        <p className="text-sm text-soft">
          {t.reports.drafted(report.drafted_by, formatDateTime(report.drafted_at))}
          {report.approved_by && report.approved_at && (
            <> · {t.reports.approvedBy(report.approved_by, formatDateTime(report.approved_at))}</>
          )}
        </p>
        {report.change_note && (
          <p className="text-sm">
            {t.reports.changeNote}: {report.change_note}
          </p>
        )}
      </div>
      <ReportStateMark state={report.state} />
    </li>
  );
}

export function ReportStateMark({ state }: { state: ReportHead['state'] }) {
  const t = useMessages().reporting.reports;
  const look = { draft: 'text-soft', submitted: 'text-warn', frozen: 'text-leaf' }[state];
  return (
    <p
      data-testid="report-state"
      data-state={state}
      className={`flex items-center gap-1.5 text-sm font-medium ${look}`}
    >
      <Icon name={state === 'frozen' ? 'check' : 'clock'} className="size-4" />
      {t.states[state]}
    </p>
  );
}
