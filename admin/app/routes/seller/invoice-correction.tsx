import type { SellerInvoice } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { CorrectionFields } from '~/components/correction-fields';
import { Icon } from '~/components/icon';
import { primaryButton, standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { SubmitButton } from '~/components/submit-button';
import { openDesk } from '~/lib/auth.server';
import {
  type CorrectionProblems,
  type InvoiceError,
  openErrors,
  parseInvoiceError,
  readCorrection,
  WAY_OF,
} from '~/lib/invoice-correction';
import { titleMeta } from '~/lib/title';
import { invoiceNameIn, useInvoiceName } from '~/lib/use-invoice-name';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta<ReturnType<typeof loader>>((t, data) =>
  data ? t.invoice.correction.title(invoiceNameIn(data.invoice, t)) : t.invoice.heading,
);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const invoice = await desk.read<SellerInvoice>(`/seller/invoices/${encodeURIComponent(params.id ?? '')}`);
  const asked = parseInvoiceError(new URL(request.url).searchParams.get('sai'));
  return { invoice, error: asked && openErrors(invoice).includes(asked) ? asked : null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const error = parseInvoiceError(form.get('error'));
  if (!error) throw data(null, { status: 400 });
  const desk = await openDesk('member', request, context);
  const path = `/seller/invoices/${encodeURIComponent(params.id ?? '')}`;
  const read = readCorrection(form, error, await desk.read<SellerInvoice>(path));
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const t = messagesFor(request);
  if (!read.ok) {
    return data({ typed, problems: read.problems, reason: t.invoice.correction.notSaved }, { status: 422 });
  }
  const outcome = await desk.write<SellerInvoice>(`${path}/correct`, read.request);
  if (outcome.ok) throw redirect(`/gian-hang/hoa-don/${outcome.value.id}?xong=${read.request.way}`);
  const { status, message } = outcome.refusal;
  const reason = status >= 500 ? t.common.backendSilent : (message ?? t.common.refused);
  return data({ typed, problems: {} satisfies CorrectionProblems, reason }, { status });
}

export default function InvoiceCorrection() {
  const { invoice, error } = useLoaderData<typeof loader>();
  const t = useMessages().invoice;
  const nameOf = useInvoiceName();
  const allowed = invoice.may.includes('correct');
  return (
    <div className="max-w-3xl">
      <BackLink to={`/gian-hang/hoa-don/${invoice.id}`}>{t.one(nameOf(invoice))}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.correction.title(nameOf(invoice))}</h1>
      <p className="mt-1 mb-4 text-soft">{t.correction.intro}</p>
      {!allowed && <Notice tone="warning">{t.correction.notAllowed}</Notice>}
      {allowed && !error && <ErrorChoice invoice={invoice} />}
      {allowed && error && <CorrectionForm invoice={invoice} error={error} />}
    </div>
  );
}

/** First what is wrong, in the seller's words; the way follows from it. */
function ErrorChoice({ invoice }: { invoice: SellerInvoice }) {
  const { correction: t } = useMessages().invoice;
  const open = openErrors(invoice);
  return (
    <>
      <h2 className="mb-2 text-lg font-semibold">{t.question}</h2>
      <ul className="grid gap-3">
        {open.map((error) => (
          <li key={error}>
            <Link
              to={`?sai=${error}`}
              className="flex items-center justify-between gap-4 rounded-md border border-edge bg-card p-4 shadow-card hover:border-basalt"
            >
              <span>
                <span className="block text-lg font-semibold text-sky underline underline-offset-4">
                  {t.errors[error].label}
                </span>
                <span className="mt-1 block">{t.errors[error].hint}</span>
              </span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
      <div className="mt-4 grid gap-3">
        {invoice.chain.method && <Notice tone="info">{t.method[invoice.chain.method]}</Notice>}
        {invoice.series.charAt(3) === 'M' && <Notice tone="info">{t.cashRegister}</Notice>}
        <Notice tone="info">{t.returned}</Notice>
      </div>
    </>
  );
}

function CorrectionForm({ invoice, error }: { invoice: SellerInvoice; error: InvoiceError }) {
  const { correction: t } = useMessages().invoice;
  const refused = useActionData<typeof action>();
  const navigation = useNavigation();
  return (
    <>
      <p className="mb-4 rounded-md border border-line bg-sand px-4 py-3">
        <span className="block font-semibold">{t.errors[error].label}</span>
        {t.errors[error].hint}{' '}
        <Link to={`/gian-hang/hoa-don/${invoice.id}/sua`} className={standaloneLink}>
          {t.changeError}
        </Link>
      </p>
      {refused && (
        <div className="mb-4">
          <Notice tone="error">{refused.reason}</Notice>
        </div>
      )}
      <Form
        method="post"
        noValidate
        className="grid gap-4 rounded-md border border-line bg-card p-4 shadow-card sm:p-5"
      >
        <input type="hidden" name="error" value={error} />
        <CorrectionFields
          error={error}
          invoice={invoice}
          typed={refused?.typed ?? {}}
          problems={refused?.problems ?? {}}
        />
        <SubmitButton
          label={t.submit[WAY_OF[error]]}
          pendingLabel={t.working}
          pending={navigation.state !== 'idle' && navigation.formMethod === 'POST'}
          testId="submit-correction"
          className={`${primaryButton} w-full`}
        />
      </Form>
    </>
  );
}
