import type { ReportView } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Card } from '~/components/card';
import { standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { FiguresTables } from '~/components/reporting/figures-tables';
import { IndicatorList } from '~/components/reporting/indicator-list';
import { MethodNotes } from '~/components/reporting/method-notes';
import { ParameterTable } from '~/components/reporting/parameter-table';
import { ReportActions } from '~/components/reporting/report-actions';
import { ReportStateMark } from '~/components/reporting/report-row';
import { ReportSections } from '~/components/reporting/report-sections';
import { SectionLinks } from '~/components/reporting/section-links';
import { openDesk } from '~/lib/auth.server';
import { actOnReport } from '~/lib/report-acts.server';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.reporting.reports.title);

/** Names of formats are the same in every language. */
const FORMATS = [
  ['pdf', 'PDF'],
  ['xlsx', 'XLSX'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['jsonstat', 'JSON-stat'],
] as const;

const DONE = ['draft', 'comment', 'submit', 'send_back', 'approve'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const asked = new URL(request.url).searchParams.get('xong');
  const report = await desk.read<ReportView>(`/province/reports/${encodeURIComponent(params.id ?? '')}`);
  return { report, done: DONE.find((one) => one === asked) ?? null };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  return actOnReport(desk, params.id ?? '', await request.formData(), messagesFor(request));
}

export default function Report() {
  const { report, done } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() ?? null;
  const t = useMessages().reporting;
  const { figures } = report;
  return (
    <>
      <SectionLinks />
      <h1 className="mt-3 text-2xl font-semibold">
        {t.period(report.kind, report.period)}, {t.reports.version(report.version)}
      </h1>
      <ReportStateMark state={report.state} />
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        {refusal?.reason && <Notice tone="error">{refusal.reason}</Notice>}
        {done && !refusal && <Notice tone="success">{t.reports.done[done]}</Notice>}
        {report.state === 'frozen' ? (
          <Seal report={report} />
        ) : (
          <Notice tone="info">{t.reports.preview}</Notice>
        )}
        <ReportActions report={report} refusal={refusal} />
        <ReportSections sections={figures.sections ?? []} />
        <IndicatorList indicators={figures.indicators} />
        <MethodNotes figures={figures} />
        <FiguresTables tables={figures.tables} />
        <Card title={t.parameters.used}>
          <ParameterTable caption={t.parameters.used} parameters={figures.parameters} />
        </Card>
        <Comments comments={report.comments} />
      </div>
    </>
  );
}

/** Who stands behind a frozen report, and the proof that it is what was approved. */
function Seal({ report }: { report: ReportView }) {
  const t = useMessages().reporting.reports;
  const holds = report.proof?.hash_holds === true && report.proof.reproduced;
  return (
    <Card>
      <p>{t.drafted(report.drafted_by, formatDateTime(report.drafted_at))}</p>
      {report.approved_by && report.approved_at && (
        <p>{t.approvedBy(report.approved_by, formatDateTime(report.approved_at))}</p>
      )}
      {report.change_note && (
        <p>
          {t.changeNote}: {report.change_note}
        </p>
      )}
      <p className="mt-3 text-sm text-soft">{t.hash}</p>
      <p data-testid="report-hash" className="break-all font-mono text-sm">
        {report.sha256}
      </p>
      <p className="mt-3 text-sm text-soft">{t.files}</p>
      <ul className="flex flex-wrap gap-x-5">
        {FORMATS.map(([format, label]) => (
          <li key={format}>
            <a
              href={`/tinh/bao-cao/${report.id}/tep/${format}`}
              data-testid={`file-${format}`}
              className={standaloneLink}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Notice tone={holds ? 'success' : 'error'}>{holds ? t.proof.holds : t.proof.broken}</Notice>
      </div>
    </Card>
  );
}

function Comments({ comments }: { comments: ReportView['comments'] }) {
  const t = useMessages().reporting.reports;
  return (
    <Card title={t.comments}>
      {comments.length === 0 ? (
        <p className="text-soft">{t.noComments}</p>
      ) : (
        <ul className="divide-y divide-line">
          {comments.map(({ author, text, at }) => (
            <li key={`${at}${text}`} className="py-3 first:pt-0 last:pb-0">
              <p className="text-sm text-soft">
                {author} · {formatDateTime(at)}
              </p>
              <p className="whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
