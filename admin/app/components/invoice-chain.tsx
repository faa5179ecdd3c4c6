import type { InvoiceChain as Chain } from '@cho-phien/backend/contract';
import { formatDate, formatDong } from '@cho-phien/storefront/format';
import { Link } from '@remix-run/react';
import { useInvoiceName } from '~/lib/use-invoice-name';
import { useMessages } from '~/messages';
import { InvoiceBadge } from './invoice-badge';
import { textLink } from './look';

/** The first invoice, every correction below it, and what holds today. */
export function InvoiceChain({ chain, current }: { chain: Chain; current: string }) {
  const t = useMessages();
  const nameOf = useInvoiceName();
  return (
    <>
      <ol className="divide-y divide-line" data-testid="invoice-chain">
        {chain.invoices.map((invoice) => (
          <li
            key={invoice.id}
            data-kind={invoice.kind}
            className={`py-2 first:pt-0 ${invoice.kind === 'original' ? '' : 'border-l-4 border-l-cashew pl-3'}`}
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <p className="font-medium">
                {invoice.id === current ? (
                  <span aria-current="true">
                    {nameOf(invoice)} <span className="font-normal text-soft">({t.invoice.chainThis})</span>
                  </span>
                ) : (
                  <Link
                    to={`/gian-hang/hoa-don/${invoice.id}`}
                    className={`${textLink} inline-flex min-h-11 items-center`}
                  >
                    {nameOf(invoice)}
                  </Link>
                )}
              </p>
              <p className="money font-semibold">{formatDong(invoice.total)}</p>
            </div>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
              {t.invoice.kinds[invoice.kind]}
              {invoice.issued_on && <span>{t.invoice.issuedOn(formatDate(invoice.issued_on))}</span>}
              <InvoiceBadge state={invoice.state} />
            </p>
          </li>
        ))}
      </ol>
      {chain.invoices.length > 1 && (
        <p className="mt-2 flex justify-between gap-4 border-t-2 border-line pt-2 text-lg font-semibold">
          <span>{t.invoice.chainNet}</span>
          <span className="money text-basalt">{formatDong(chain.net_total)}</span>
        </p>
      )}
    </>
  );
}
