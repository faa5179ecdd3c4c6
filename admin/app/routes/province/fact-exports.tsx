import type { FactExport, FactExportList, FactFormat } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Card } from '~/components/card';
import { ExportProgress, isUnderWay, ProgressRefresh } from '~/components/export-progress';
import { FormField } from '~/components/form-field';
import { input, primaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { SectionLinks } from '~/components/reporting/section-links';
import { SubmitButton } from '~/components/submit-button';
import { openDesk } from '~/lib/auth.server';
import { monthOf, parseMonth } from '~/lib/month';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.factExports.title);

const FORMATS: FactFormat[] = ['xlsx', 'csv'];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const { exports } = await desk.read<FactExportList>('/province/fact-exports');
  return { exports, thisMonth: monthOf(new Date()), underWay: exports.some(isUnderWay) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const [first_month, last_month] = ['tu', 'den'].map((name) => parseMonth(String(form.get(name) ?? '')));
  const format = FORMATS.find((known) => known === form.get('dang')) ?? 'xlsx';
  const t = messagesFor(request);
  if (!first_month || !last_month || first_month > last_month || last_month > monthOf(new Date())) {
    return data({ reason: t.factExports.badMonths }, { status: 422 });
  }
  const desk = await openDesk('officer', request, context);
  const outcome = await desk.write<FactExport>('/province/fact-exports', { first_month, last_month, format });
  if (outcome.ok) throw redirect('/tinh/bao-cao/xuat');
  const { status, message } = outcome.refusal;
  return data({ reason: status >= 500 ? t.common.backendSilent : (message ?? t.common.refused) }, { status });
}

export default function FactExports() {
  const { exports, thisMonth, underWay } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useMessages().factExports;
  const navigation = useNavigation();
  return (
    <>
      <SectionLinks />
      <div className="max-w-3xl">
        <h1 className="mt-3 text-2xl font-semibold">{t.title}</h1>
        <p className="mt-1 text-soft">{t.intro}</p>
        <div className="mt-3">
          <Notice tone="warning">{t.confidential}</Notice>
        </div>
        <Form
          method="post"
          noValidate
          className="mt-4 grid gap-3 rounded-md border border-line bg-card p-4 shadow-card sm:grid-cols-3"
        >
          <MonthField name="tu" label={t.first} month={thisMonth} error={refused?.reason} />
          <MonthField name="den" label={t.last} month={thisMonth} />
          <FormField id="dang" label={t.format}>
            {(attributes) => (
              <select {...attributes} defaultValue="xlsx" className={input}>
                {FORMATS.map((format) => (
                  <option key={format} value={format}>
                    {t.formats[format]}
                  </option>
                ))}
              </select>
            )}
          </FormField>
          <SubmitButton
            label={t.submit}
            pendingLabel={t.working}
            pending={navigation.state !== 'idle' && navigation.formMethod === 'POST'}
            testId="start-export"
            className={primaryButton}
          />
        </Form>
        <div className="mt-5 grid gap-3">
          {underWay && (
            <Notice tone="info">
              {t.refreshes}
              <ProgressRefresh />
            </Notice>
          )}
          {exports.length === 0 ? (
            <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">{t.none}</p>
          ) : (
            exports.map((one) => <Export key={one.id} one={one} />)
          )}
        </div>
      </div>
    </>
  );
}

interface MonthFieldProps {
  name: string;
  label: string;
  month: string;
  error?: string | undefined;
}

function MonthField({ name, label, month, error }: MonthFieldProps) {
  return (
    <FormField id={name} label={label} error={error}>
      {(attributes) => (
        <input
          {...attributes}
          type="month"
          max={month}
          defaultValue={month}
          placeholder="2026-11"
          className={input}
        />
      )}
    </FormField>
  );
}

function Export({ one }: { one: FactExport }) {
  const t = useMessages().factExports;
  const label = t.of(one.first_month, one.last_month, t.formats[one.format]);
  return (
    <Card title={label}>
      <div data-testid="fact-export" data-state={one.state}>
        <ExportProgress of={one} label={label} words={t} href={`/tinh/bao-cao/xuat/${one.id}/tep`} />
        <p className="mt-2 text-sm text-soft">{t.askedBy(one.asked_by, formatDateTime(one.created_at))}</p>
      </div>
    </Card>
  );
}
