import type { OfficerMe, ReportList } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Card } from '~/components/card';
import { primaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { FormField } from '~/components/reporting/form-field';
import { ReportRow } from '~/components/reporting/report-row';
import { SectionLinks } from '~/components/reporting/section-links';
import { SubmitButton } from '~/components/submit-button';
import { openDesk } from '~/lib/auth.server';
import type { FormRefusal } from '~/lib/form-refusal';
import { addMonths, monthOf } from '~/lib/month';
import { draftReport } from '~/lib/report-acts.server';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.reporting.reports.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const [list, me] = await Promise.all([
    desk.read<ReportList>('/province/reports'),
    desk.read<OfficerMe>('/province/me'),
  ]);
  const mayDraft = me.officer.role === 'reporter' || me.officer.role === 'approver';
  return { list, mayDraft, lastMonth: addMonths(monthOf(new Date()), -1) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  return draftReport(desk, await request.formData(), messagesFor(request));
}

export default function Reports() {
  const { list, mayDraft, lastMonth } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() ?? null;
  const t = useMessages().reporting.reports;
  return (
    <>
      <SectionLinks />
      <h1 className="mt-3 text-2xl font-semibold">{t.heading}</h1>
      <p className="mt-1 max-w-prose text-soft">{t.intro}</p>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        {refusal?.reason && <Notice tone="error">{refusal.reason}</Notice>}
        {list.late.map(({ month, gmv_net, orders }) => (
          <Notice key={month} tone="warning">
            {t.late(month, formatDong(gmv_net), formatNumber(orders))}
          </Notice>
        ))}
        {mayDraft && <DraftForm refusal={refusal} lastMonth={lastMonth} />}
        {list.reports.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">{t.none}</p>
        ) : (
          <ul className="divide-y divide-line rounded-md border border-line bg-card px-4 shadow-card">
            {list.reports.map((report) => (
              <ReportRow key={report.id} report={report} />
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

function DraftForm({ refusal, lastMonth }: { refusal: FormRefusal | null; lastMonth: string }) {
  const t = useMessages().reporting;
  const pending = useNavigation().state === 'submitting';
  return (
    <Card title={t.reports.begin}>
      <Form method="post" className="grid max-w-xl gap-4">
        <FormField name="kind" label={t.reports.kind} refusal={refusal} options={t.kinds} initial="monthly" />
        <FormField
          name="period"
          label={t.reports.period}
          hint={t.reports.periodHint}
          refusal={refusal}
          initial={lastMonth}
          required
        />
        <FormField name="change_note" label={t.reports.note} hint={t.reports.noteHint} refusal={refusal} />
        <SubmitButton
          label={t.reports.submitDraft}
          pendingLabel={t.parameters.working}
          pending={pending}
          testId="draft-report"
          className={`${primaryButton} justify-self-start`}
        />
      </Form>
    </Card>
  );
}
