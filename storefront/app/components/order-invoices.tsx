import type { Checkout, CheckoutInvoices, CheckoutOrder } from '@cho-phien/backend/contract';
import { chainsOf } from '~/lib/invoice-chain';
import { useMessages } from '~/messages/messages-context';
import { Icon } from './icon';
import { InvoiceChain } from './invoice-chain';
import { Notice } from './notice';

interface Props {
  order: Checkout;
  invoices: CheckoutInvoices | null;
}

/** What each stall has invoiced, or why it has not; nothing while no order is under way. */
export function OrderInvoices({ order, invoices }: Props) {
  const { invoice: words } = useMessages();
  if (!invoices) {
    return (
      <section className="mt-8">
        <h2 className="mb-3 text-xl font-bold">{words.title}</h2>
        <Notice tone="info">{words.unavailable}</Notice>
      </section>
    );
  }
  const rows = order.orders.flatMap((parcel) => {
    const chains = chainsOf(invoices.invoices.filter(({ order_id: id }) => id === parcel.id));
    const reason = invoices.without.find(({ order_id: id }) => id === parcel.id)?.reason;
    const expected = chains.length > 0 || (reason !== undefined && isUnderWay(parcel));
    return expected ? [{ parcel, chains, reason }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section className="mt-8" aria-labelledby="hoa-don">
      <h2 id="hoa-don" className="mb-3 text-xl font-bold">
        {words.title}
      </h2>
      <div className="space-y-4">
        {rows.map(({ parcel, chains, reason }) => (
          <div key={parcel.id} data-testid="order-invoices" className="card p-4 sm:p-5">
            <h3 className="text-lg font-bold">{words.ofSeller(parcel.seller.name)}</h3>
            {chains.map((chain) => (
              <InvoiceChain
                key={chain.original.id}
                chain={chain}
                href={(id, file) => `/don-hang/${order.code}/hoa-don/${id}/${file}`}
              />
            ))}
            {chains.length === 0 && reason && (
              <p className="mt-1 flex items-start gap-2 text-soft">
                <Icon name="info" className="mt-0.5 size-5 text-sky" />
                {words.without[reason]}
              </p>
            )}
            {chains.some(({ original }) => original.files) && (
              <p className="mt-2 text-sm text-soft">{words.filesHint}</p>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function isUnderWay({ state }: CheckoutOrder): boolean {
  return state !== 'expired' && state !== 'cancelled' && state !== 'awaiting_payment';
}
