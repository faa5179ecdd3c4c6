import type { ReportView } from '@cho-phien/backend/contract';
import { Form } from '@remix-run/react';
import type { FormRefusal } from '~/lib/form-refusal';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { primaryButton, secondaryButton } from '../look';
import { FormField } from './form-field';

/** What the person may do with the report now. */
export function ReportActions({ report, refusal }: { report: ReportView; refusal: FormRefusal | null }) {
  const t = useMessages().reporting.reports;
  const may = (act: ReportView['actions'][number]) => report.actions.includes(act);
  if (report.actions.length === 0) return null;
  return (
    <Card title={t.next} className="print:hidden">
      <div className="grid gap-4">
        {may('approve') && <p className="text-sm text-soft">{t.approveHint}</p>}
        <div className="flex flex-wrap gap-3">
          {may('submit') && <ActButton act="submit" />}
          {may('approve') && <ActButton act="approve" />}
        </div>
        {(may('comment') || may('send_back')) && (
          <Form method="post" className="grid max-w-xl gap-3">
            <FormField name="text" label={t.comment} type="textarea" refusal={refusal} required />
            <div className="flex flex-wrap gap-3">
              {(['comment', 'send_back'] as const).filter(may).map((act) => (
                <button
                  key={act}
                  type="submit"
                  name="viec"
                  value={act}
                  data-testid={act}
                  className={secondaryButton}
                >
                  {t.act[act]}
                </button>
              ))}
            </div>
          </Form>
        )}
        {may('correct') && <Correction report={report} refusal={refusal} />}
      </div>
    </Card>
  );
}

function ActButton({ act }: { act: 'submit' | 'approve' }) {
  const t = useMessages().reporting.reports;
  return (
    <Form method="post">
      <button type="submit" name="viec" value={act} data-testid={act} className={primaryButton}>
        {t.act[act]}
      </button>
    </Form>
  );
}

/** The next version is begun where all are begun: on the list. */
function Correction({ report, refusal }: { report: ReportView; refusal: FormRefusal | null }) {
  const t = useMessages().reporting.reports;
  return (
    <Form method="post" action="/tinh/bao-cao" className="grid max-w-xl gap-3">
      <input type="hidden" name="kind" value={report.kind} />
      <input type="hidden" name="period" value={report.period} />
      <FormField name="change_note" label={t.note} type="textarea" refusal={refusal} required />
      <button type="submit" data-testid="correct" className={`${secondaryButton} justify-self-start`}>
        {t.act.correct}
      </button>
    </Form>
  );
}
