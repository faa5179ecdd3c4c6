import type { SellerInvoice } from '@cho-phien/backend/contract';
import { formatDate, formatDateTime } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { Icon } from '~/components/icon';
import { InvoiceBadge } from '~/components/invoice-badge';
import { InvoiceChain } from '~/components/invoice-chain';
import { InvoiceLines } from '~/components/invoice-lines';
import { primaryButton, secondaryButton, textLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { SubmitButton } from '~/components/submit-button';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { invoiceNameIn, useInvoiceName } from '~/lib/use-invoice-name';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta<ReturnType<typeof loader>>((t, data) =>
  data ? t.invoice.one(invoiceNameIn(data.invoice, t)) : t.invoice.heading,
);

const DONE = ['retried', 'notice', 'replace', 'adjust'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const invoice = await desk.read<SellerInvoice>(`/seller/invoices/${encodeURIComponent(params.id ?? '')}`);
  const asked = new URL(request.url).searchParams.get('xong');
  return { invoice, done: DONE.find((one) => one === asked) ?? null };
}

/** Sends a waiting or refused invoice again, at once. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const outcome = await desk.write<SellerInvoice>(
    `/seller/invoices/${encodeURIComponent(params.id ?? '')}/retry`,
  );
  if (outcome.ok) throw redirect(`/gian-hang/hoa-don/${params.id}?xong=retried`);
  const { status, message } = outcome.refusal;
  const words = messagesFor(request).common;
  return data({ reason: message ?? (status >= 500 ? words.backendSilent : words.refused) }, { status });
}

export default function Invoice() {
  const { invoice, done } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const t = useMessages();
  const nameOf = useInvoiceName();
  return (
    <>
      <BackLink to="/gian-hang/hoa-don">{t.invoice.back}</BackLink>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-2xl font-semibold">{t.invoice.one(nameOf(invoice))}</h1>
        <InvoiceBadge state={invoice.state} />
      </div>
      <p className="text-soft">
        {invoice.issued_on && <>{t.invoice.issuedOn(formatDate(invoice.issued_on))} · </>}
        {t.invoice.order}{' '}
        <Link to={`/gian-hang/don-hang/${invoice.order_id}`} className={`${textLink} inline-block py-2`}>
          {invoice.checkout_code}
        </Link>
      </p>

      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          {failure && <Notice tone="error">{t.invoice.notDone(failure.reason)}</Notice>}
          {!failure && done && (
            <Notice tone="success">
              {done === 'retried' ? t.invoice.retried : t.invoice.correction.done[done]}
            </Notice>
          )}
          {invoice.test && <Notice tone="warning">{t.invoice.testNote}</Notice>}
          <Standing invoice={invoice} />
          <Card title={t.invoice.lines}>
            <InvoiceLines invoice={invoice} />
          </Card>
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <Card title={t.invoice.chain}>
            <InvoiceChain chain={invoice.chain} current={invoice.id} />
          </Card>
          <Parties invoice={invoice} />
          {invoice.notices.length > 0 && <Notices invoice={invoice} />}
          <Card title={t.invoice.timeline}>
            <Timeline invoice={invoice} />
          </Card>
        </div>
      </div>
    </>
  );
}

/** Where it stands, what to do, and its files. */
function Standing({ invoice }: { invoice: SellerInvoice }) {
  const t = useMessages();
  const navigation = useNavigation();
  return (
    <Card title={t.invoice.nextStep} className={invoice.problem ? 'border-l-4 border-l-warn' : ''}>
      <p>{t.invoice.stateHints[invoice.state]}</p>
      {invoice.problem && (
        <p className="mt-2 flex items-start gap-2 font-medium text-warn">
          <Icon name="warning" className="mt-0.5 size-5" />
          {invoice.problem}
        </p>
      )}
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        {invoice.may.includes('retry') && (
          <Form method="post">
            <SubmitButton
              label={t.invoice.retry}
              pendingLabel={t.invoice.retrying}
              pending={navigation.state !== 'idle' && navigation.formMethod === 'POST'}
              testId="retry-invoice"
              className={`${primaryButton} w-full`}
            />
          </Form>
        )}
        {invoice.files && (
          <>
            <a
              href={`/gian-hang/hoa-don/${invoice.id}/tep/pdf`}
              target="_blank"
              rel="noreferrer"
              className={secondaryButton}
            >
              <Icon name="print" />
              {t.invoice.pdf}
            </a>
            <a href={`/gian-hang/hoa-don/${invoice.id}/tep/xml`} className={secondaryButton}>
              <Icon name="download" />
              {t.invoice.xml}
            </a>
          </>
        )}
        {invoice.may.includes('correct') && (
          <Link to={`/gian-hang/hoa-don/${invoice.id}/sua`} className={secondaryButton}>
            {t.invoice.correct}
          </Link>
        )}
      </div>
    </Card>
  );
}

function Parties({ invoice }: { invoice: SellerInvoice }) {
  const t = useMessages();
  const { seller, buyer } = invoice;
  const rows = [
    [t.invoice.seller, seller.name],
    [t.invoice.taxCode, seller.tax_code],
    [t.invoice.buyer, buyer.name],
    [t.invoice.taxCode, buyer.tax_code],
    [t.invoice.address, buyer.address],
    [t.invoice.taxOfficeCode, invoice.tax_office_code],
    [t.invoice.lookupCode, invoice.lookup_code],
  ].filter(([, value]) => Boolean(value));
  return (
    <Card title={t.invoice.parties}>
      <dl className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-4 gap-y-1 [&_dd]:wrap-anywhere [&_dt]:text-soft">
        {rows.map(([label, value]) => (
          <div key={`${label}-${value}`} className="contents">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function Notices({ invoice }: { invoice: SellerInvoice }) {
  const t = useMessages();
  return (
    <Card title={t.invoice.notices}>
      <ul className="divide-y divide-line">
        {invoice.notices.map((notice) => (
          <li key={notice.id} className="py-2 first:pt-0 last:pb-0">
            <p>{notice.reason}</p>
            <p className="text-sm text-soft">
              {formatDateTime(notice.created_at)} · {t.invoice.noticeStates[notice.state]}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Timeline({ invoice: { timeline } }: { invoice: SellerInvoice }) {
  const { events, byMarket } = useMessages().invoice;
  const nameOf = (event: string) => (event in events ? events[event as keyof typeof events] : events.other);
  return (
    <ol className="border-l-2 border-line pl-5">
      {timeline.map((entry) => (
        <li key={`${entry.event}-${entry.at}`} className="relative pb-4 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-1.5 -left-[1.6875rem] size-3 rounded-full border-2 border-card bg-leaf"
          />
          <p className="font-medium leading-snug">{nameOf(entry.event)}</p>
          <p className="text-sm text-soft">
            <time dateTime={entry.at}>{formatDateTime(entry.at)}</time> · {entry.by ?? byMarket}
          </p>
          {entry.note && <p className="text-sm wrap-anywhere">{entry.note}</p>}
        </li>
      ))}
    </ol>
  );
}
