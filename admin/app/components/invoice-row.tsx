import type { SellerInvoiceRow } from '@cho-phien/backend/contract';
import { formatDate, formatDong } from '@cho-phien/storefront/format';
import { Link } from '@remix-run/react';
import { useInvoiceName } from '~/lib/use-invoice-name';
import { useMessages } from '~/messages';
import { Icon } from './icon';
import { InvoiceBadge } from './invoice-badge';
import { textLink } from './look';

/** One invoice of a list: a row on a wide screen, a card on a phone. */
export function InvoiceRow({ invoice }: { invoice: SellerInvoiceRow }) {
  const t = useMessages();
  const nameOf = useInvoiceName();
  return (
    <li
      data-testid="invoice-row"
      data-state={invoice.state}
      data-kind={invoice.kind}
      className="grid gap-2 rounded-md border border-line bg-card p-4 shadow-card md:grid-cols-[1fr_auto] md:items-center md:gap-5"
    >
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            to={`/gian-hang/hoa-don/${invoice.id}`}
            className="inline-flex min-h-11 items-center text-lg font-semibold text-sky underline underline-offset-4"
          >
            {nameOf(invoice)}
          </Link>
          <InvoiceBadge state={invoice.state} />
          {invoice.kind !== 'original' && (
            <span className="rounded-full border border-edge px-2.5 py-0.5 text-sm">
              {t.invoice.kinds[invoice.kind]}
            </span>
          )}
        </div>
        <p>
          <span className="font-medium">{invoice.buyer_name}</span>
          <span className="text-soft">
            {' · '}
            {t.invoice.order}{' '}
            <Link to={`/gian-hang/don-hang/${invoice.order_id}`} className={`${textLink} inline-block py-1`}>
              {invoice.checkout_code}
            </Link>
          </span>
        </p>
        {invoice.problem && (
          <p className="mt-1 flex items-start gap-2 text-warn">
            <Icon name="warning" className="mt-0.5 size-5" />
            {invoice.problem}
          </p>
        )}
      </div>
      <div className="flex items-baseline justify-between gap-4 md:block md:text-right">
        <p className="money text-lg font-semibold">{formatDong(invoice.total)}</p>
        {invoice.issued_on && (
          <p className="text-sm text-soft">{t.invoice.issuedOn(formatDate(invoice.issued_on))}</p>
        )}
      </div>
    </li>
  );
}
