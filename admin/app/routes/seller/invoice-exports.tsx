import type { InvoiceExport, InvoiceExportList } from '@cho-phien/backend/contract';
import { formatDateTime, formatNumber } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { Card } from '~/components/card';
import { FormField } from '~/components/form-field';
import { Icon } from '~/components/icon';
import { input, primaryButton, secondaryButton, standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { SubmitButton } from '~/components/submit-button';
import { openDesk } from '~/lib/auth.server';
import { monthOf, parseMonth } from '~/lib/month';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.invoice.exports.title);

/** How often the page looks whether an archive has got on. */
const REFRESH_MS = 2000;
const REFRESH_WITHOUT_SCRIPT_S = 5;

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
      <Link to="/gian-hang/hoa-don" className={standaloneLink}>
        <Icon name="back" />
        {back}
      </Link>
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
  const size = one.bytes === null ? '' : formatSize(one.bytes);
  return (
    <Card title={t.of(one.month)}>
      <div data-testid="invoice-export" data-state={one.state}>
        <p className="flex flex-wrap justify-between gap-x-4">
          <span className={one.state === 'failed' ? 'font-medium text-error' : 'font-medium'}>
            {t.states[one.state]}
          </span>
          <span className="money text-soft">{t.progress(one.done, one.total)}</span>
        </p>
        {isUnderWay(one) && (
          <progress
            value={one.done}
            max={Math.max(1, one.total)}
            aria-label={t.of(one.month)}
            className="mt-2 h-3 w-full accent-basalt"
          />
        )}
        {one.state === 'ready' && (
          <a
            href={`/gian-hang/hoa-don/xuat/${one.id}/tep`}
            className={`${secondaryButton} mt-3 w-full sm:w-auto`}
          >
            <Icon name="download" />
            {t.download(size)}
            <span className="sr-only">: {t.of(one.month)}</span>
          </a>
        )}
        <p className="mt-2 text-sm text-soft">{formatDateTime(one.created_at)}</p>
      </div>
    </Card>
  );
}

function isUnderWay({ state }: InvoiceExport): boolean {
  return state === 'queued' || state === 'running';
}

function formatSize(bytes: number): string {
  return bytes < 1e6 ? `${formatNumber(bytes / 1e3)} kB` : `${formatNumber(bytes / 1e6, 1)} MB`;
}

/** Keeps the counts up to date: quietly with script, by loading the page again without. */
function ProgressRefresh() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, REFRESH_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(REFRESH_WITHOUT_SCRIPT_S)} />
    </noscript>
  );
}
