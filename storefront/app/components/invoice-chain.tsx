import { formatDong } from '~/lib/format';
import type { InvoiceChainView } from '~/lib/invoice-chain';
import type { InvoiceFile } from '~/lib/invoice-codes';
import { useMessages } from '~/messages/messages-context';
import { InvoiceCard } from './invoice-card';

interface Props {
  chain: InvoiceChainView;
  href: (id: string, file: InvoiceFile) => string;
}

/** An invoice, what corrected it below, and what remains. */
export function InvoiceChain({ chain: { original, corrections, replaced, net }, href }: Props) {
  const { invoice: words } = useMessages();
  return (
    <div data-testid="invoice-chain">
      <InvoiceCard invoice={original} replaced={replaced} href={(file) => href(original.id, file)} />
      {corrections.length > 0 && (
        <>
          <ul className="border-l-4 border-cashew pl-4">
            {corrections.map((correction) => (
              <li key={correction.id}>
                <InvoiceCard invoice={correction} of={original} href={(file) => href(correction.id, file)} />
              </li>
            ))}
          </ul>
          <p className="mt-2 flex justify-between gap-4 border-t border-line pt-3 font-bold">
            <span>{words.net}</span>
            <span data-testid="invoice-net" className="money">
              {formatDong(net)}
            </span>
          </p>
        </>
      )}
    </div>
  );
}
