import type { InvoiceExport, InvoiceExportList } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { ExportProgress, isUnderWay, ProgressRefresh } from '~/components/export-progress';
import { FormField } from '~/components/form-field';
import { input, primaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { SubmitButton } from '~/components/submit-button';
import { openDesk } from '~/lib/auth.server';
import { monthOf, parseMonth } from '~/lib/month';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.invoice.exports.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const { exports } = await desk.read<InvoiceExportList>('/seller/invoice-exports');
  const underWay = exports.some(isUnderWay);
  return { exports, thisMonth: monthOf(new Date()), underWay };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const month = parseMonth(String((await request.formData()).get('thang') ?? ''));
  const t = messagesFor(request);
  if (month === null || month > monthOf(new Date())) {
    return data({ reason: t.invoice.exports.badMonth }, { status: 422 });
  }
  const desk = await openDesk('member', request, context);
  const outcome = await desk.write<InvoiceExport>('/seller/invoice-exports', { month });
  if (outcome.ok) throw redirect('/gian-hang/hoa-don/xuat');
  const { status, message } = outcome.refusal;
  return data({ reason: status >= 500 ? t.common.backendSilent : (message ?? t.common.refused) }, { status });
}

export default function InvoiceExports() {
  const { exports, thisMonth, underWay } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { exports: t, back } = useMessages().invoice;
  const navigation = useNavigation();
  return (
    <div className="max-w-3xl">
      <BackLink to="/gian-hang/hoa-don">{back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.title}</h1>
      <p className="mt-1 text-soft">{t.intro}</p>
      <Form
        method="post"
        noValidate
        className="mt-4 flex flex-wrap items-end gap-3 rounded-md border border-line bg-card p-4 shadow-card"
      >
        <div className="grow">
          <FormField id="thang" label={t.month} error={refused?.reason}>
            {(attributes) => (
              <input
                {...attributes}
                type="month"
                max={thisMonth}
                defaultValue={thisMonth}
                placeholder="2026-11"
                className={input}
              />
            )}
          </FormField>
        </div>
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
  );
}

function Export({ one }: { one: InvoiceExport }) {
  const { exports: t } = useMessages().invoice;
  return (
    <Card title={t.of(one.month)}>
      <div data-testid="invoice-export" data-state={one.state}>
        <ExportProgress
          of={one}
          label={t.of(one.month)}
          words={t}
          href={`/gian-hang/hoa-don/xuat/${one.id}/tep`}
        />
        <p className="mt-2 text-sm text-soft">{formatDateTime(one.created_at)}</p>
      </div>
    </Card>
  );
}
