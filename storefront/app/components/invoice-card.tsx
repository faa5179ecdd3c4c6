import type { InvoiceState, InvoiceSummary } from '@cho-phien/backend/contract';
import { formatDate, formatDong } from '~/lib/format';
import type { InvoiceFile } from '~/lib/invoice-codes';
import { useMessages } from '~/messages/messages-context';
import type { Messages } from '~/messages/vi';
import { Icon, type IconName } from './icon';

interface Props {
  invoice: InvoiceSummary;
  /** What it corrects, when it corrects anything. */
  of?: InvoiceSummary;
  replaced?: boolean;
  href: (file: InvoiceFile) => string;
}

const LOOKS: Record<InvoiceState, { look: string; icon: IconName }> = {
  draft: { look: 'text-soft', icon: 'clock' },
  numbered: { look: 'text-soft', icon: 'clock' },
  signed: { look: 'text-sky', icon: 'clock' },
  sent: { look: 'text-sky', icon: 'clock' },
  issued: { look: 'text-leaf-deep', icon: 'check' },
  rejected: { look: 'text-warn', icon: 'warning' },
};

/** One invoice: what it is, how far it is, and its files. */
export function InvoiceCard({ invoice, of, replaced = false, href }: Props) {
  const { invoice: words } = useMessages();
  const name = invoiceName(invoice, words);
  const { look, icon } = LOOKS[invoice.state];
  return (
    <article data-testid="invoice" data-kind={invoice.kind} data-state={invoice.state} className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className={`font-semibold ${replaced ? 'line-through decoration-soft' : ''}`}>
          {words.kinds[invoice.kind](name)}
        </p>
        <p className="money font-semibold">{amountOf(invoice, words)}</p>
      </div>
      {of && invoice.kind !== 'original' && (
        <p className="text-sm">{words.corrects[invoice.kind](invoiceName(of, words))}</p>
      )}
      <p className={`mt-1 flex items-start gap-1.5 text-sm font-medium ${look}`}>
        <Icon name={icon} className="mt-0.5 size-4.5" />
        <span>
          {replaced ? words.replaced : words.states[invoice.state]}
          {invoice.issued_on && (
            <span className="font-normal text-soft"> · {words.issuedOn(formatDate(invoice.issued_on))}</span>
          )}
        </span>
      </p>
      {invoice.test && (
        <p className="mt-1 flex items-start gap-1.5 text-sm font-medium text-warn">
          <Icon name="warning" className="mt-0.5 size-4.5" />
          {words.test}
        </p>
      )}
      {invoice.tax_office_code && (
        <p className="mt-1 text-sm text-soft">
          {words.taxOfficeCode}: <span className="wrap-anywhere text-ink">{invoice.tax_office_code}</span>
        </p>
      )}
      {invoice.files && (
        <div className="no-print mt-2 flex flex-wrap gap-2">
          <a
            href={href('pdf')}
            target="_blank"
            rel="noreferrer"
            aria-label={words.pdfOf(name)}
            className="btn btn-quiet"
          >
            <Icon name="print" />
            {words.pdf}
          </a>
          <a href={href('xml')} aria-label={words.xmlOf(name)} className="btn btn-quiet">
            <Icon name="download" />
            {words.xml}
          </a>
        </div>
      )}
    </article>
  );
}

/** `1C26TCP số 12` */
function invoiceName({ form, series, number }: InvoiceSummary, words: Messages['invoice']): string {
  return number === null ? words.unnumbered : words.name(`${form}${series}`, String(number));
}

function amountOf({ kind, total }: InvoiceSummary, words: Messages['invoice']): string {
  if (kind !== 'adjust') return formatDong(total);
  return total < 0 ? words.takesBack(formatDong(-total)) : words.adds(formatDong(total));
}
