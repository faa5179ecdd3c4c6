import type { ParameterImport } from '@cho-phien/backend/contract';
import { formatNumber } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useNavigation } from '@remix-run/react';
import { Card } from '~/components/card';
import { DataTable } from '~/components/data-table';
import { input, primaryButton, secondaryButton, standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { SectionLinks } from '~/components/reporting/section-links';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.reporting.import.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  await openDesk('officer', request, context);
  return null;
}

/** Checks a workbook, or sends its rows for approval; both begin with the file, so that nothing is kept between. */
export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const t = messagesFor(request);
  const form = await request.formData();
  const file = form.get('tep');
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  if (bytes.length === 0) return data({ reason: t.reporting.import.noFile, checked: null }, { status: 400 });
  const write = form.get('viec') === 'write';
  const path = `/province/parameters/import${write ? '?write=1' : ''}`;
  const outcome = await desk.upload<ParameterImport>(path, bytes);
  if (!outcome.ok) {
    const { status, message } = outcome.refusal;
    const reason = status >= 500 ? t.common.backendSilent : (message ?? t.common.refused);
    return data({ reason, checked: null }, { status: status >= 500 ? 503 : status });
  }
  if (outcome.value.written) throw redirect('/tinh/bao-cao/so-lieu?xong=entered');
  return data({ reason: null, checked: outcome.value });
}

export default function ParameterImportPage() {
  const answer = useActionData<typeof action>();
  const t = useMessages().reporting.import;
  const pending = useNavigation().state === 'submitting';
  return (
    <>
      <SectionLinks />
      <h1 className="mt-3 text-2xl font-semibold">{t.heading}</h1>
      <p className="mt-1 max-w-prose text-soft">{t.intro}</p>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        {answer?.reason && <Notice tone="error">{answer.reason}</Notice>}
        <Card title={t.file}>
          <a href="/tinh/bao-cao/so-lieu/mau" className={standaloneLink}>
            {t.template}
          </a>
          <Form method="post" encType="multipart/form-data" className="mt-2 grid max-w-xl gap-4">
            <label className="grid gap-1">
              <span className="font-medium">{t.choose}</span>
              <input type="file" name="tep" accept=".xlsx" required className={input} />
            </label>
            <div className="flex flex-wrap gap-3">
              <button
                type="submit"
                name="viec"
                value="check"
                data-testid="check-import"
                disabled={pending}
                className={secondaryButton}
              >
                {t.check}
              </button>
              <button
                type="submit"
                name="viec"
                value="write"
                data-testid="write-import"
                disabled={pending}
                className={primaryButton}
              >
                {t.write}
              </button>
            </div>
          </Form>
        </Card>
        {answer?.checked && <Checked checked={answer.checked} />}
      </div>
    </>
  );
}

function Checked({ checked: { problem, rows } }: { checked: ParameterImport }) {
  const t = useMessages().reporting.import;
  if (problem) return <Notice tone="error">{problem}</Notice>;
  const wrong = rows.filter(({ problems }) => problems.length > 0).length;
  return (
    <Card title={wrong > 0 ? t.wrong(wrong, rows.length) : t.right(rows.length)}>
      <p className="mb-2 text-sm text-soft">{wrong > 0 ? t.wrongHint : t.rightHint}</p>
      <DataTable
        caption={t.heading}
        columns={[
          { key: 'row', label: t.row, numeric: true },
          { key: 'label', label: t.label },
          { key: 'problems', label: t.problems },
        ]}
        rows={rows.map(({ row, label, problems }) => ({
          key: String(row),
          cells: [
            formatNumber(row),
            label,
            problems.length === 0 ? (
              t.fine
            ) : (
              <ul key="problems" data-testid="import-problem" className="text-error">
                {problems.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            ),
          ],
        }))}
      />
    </Card>
  );
}
