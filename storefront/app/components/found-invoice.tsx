import type { InvoiceLookup } from '@cho-phien/backend/contract';
import { formatDong } from '~/lib/format';
import { chainsOf } from '~/lib/invoice-chain';
import { type InvoiceFile, type LookupCodes, lookupSearch } from '~/lib/invoice-codes';
import { useMessages } from '~/messages/messages-context';
import { InvoiceCard } from './invoice-card';
import { InvoiceChain } from './invoice-chain';
import { Link } from './link';
import { Notice } from './notice';

interface Props {
  found: InvoiceLookup;
  codes: LookupCodes;
}

/** Whose invoice it is, its files, and what became of it since. */
export function FoundInvoice({ found: { invoice, chain }, codes }: Props) {
  const { invoice: words } = useMessages();
  const hrefOf = (lookupCode: string) => (file: InvoiceFile) =>
    `/tra-cuu-hoa-don/${file}${lookupSearch({ ...codes, lookupCode })}`;
  const corrected = chain.invoices.length > 1;
  const codeOf = new Map(chain.invoices.map(({ id, lookup_code: code }) => [id, code]));
  return (
    <div className="mt-4 space-y-4">
      <Notice tone={invoice.state === 'issued' ? 'good' : 'info'}>{words.lookup.found}</Notice>
      <div className="card p-4 sm:p-5">
        <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          <div>
            <dt className="text-sm text-soft">{words.lookup.seller}</dt>
            <dd className="font-semibold">{invoice.seller_name}</dd>
            <dd className="tabular-nums">{invoice.seller_tax_code}</dd>
          </div>
          <div>
            <dt className="text-sm text-soft">{words.lookup.buyer}</dt>
            <dd className="font-semibold">{invoice.buyer_name}</dd>
          </div>
          <div>
            <dt className="text-sm text-soft">{words.total}</dt>
            <dd className="money text-xl font-bold text-basalt">{formatDong(invoice.total)}</dd>
          </div>
          <div>
            <dt className="text-sm text-soft">{words.lookupCode}</dt>
            <dd className="font-semibold tracking-wide">{invoice.lookup_code}</dd>
          </div>
        </dl>
        <div className="mt-3 border-t border-line">
          <InvoiceCard invoice={invoice} href={hrefOf(invoice.lookup_code)} />
        </div>
        <p className="text-sm text-soft">{words.filesHint}</p>
      </div>
      {corrected && (
        <section className="card p-4 sm:p-5" aria-labelledby="dieu-chinh">
          <h2 id="dieu-chinh" className="text-lg font-bold">
            {words.lookup.history}
          </h2>
          {chainsOf(chain.invoices).map((view) => (
            <InvoiceChain
              key={view.original.id}
              chain={view}
              href={(id, file) => hrefOf(codeOf.get(id) ?? invoice.lookup_code)(file)}
            />
          ))}
        </section>
      )}
      <Link to="/tra-cuu-hoa-don" className="link inline-flex min-h-11 items-center">
        {words.lookup.another}
      </Link>
    </div>
  );
}
