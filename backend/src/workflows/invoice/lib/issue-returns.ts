import type { MedusaContainer } from '@medusajs/framework/types';
import { readInvoices } from '../../../lib/invoices/rows';
import type { StoredInvoice } from '../../../modules/invoice/types';
import { correctionDue, isSettled, methodOf, originalOf, saleOf } from './correct-chain';
import { numberInvoice } from './number-invoice';
import { underOrderLock } from './order-lock';
import { readReturned, shareReturned } from './read-returned';

/**
 * Numbers an adjusting (or replacing) invoice for each chain of an order that says more than the buyer kept. It looks at what came back
 * altogether, so a lost event or a second look changes nothing; a chain with an unanswered invoice waits for its answer.
 */
export function issueReturnsOf(container: MedusaContainer, orderId: string): Promise<StoredInvoice[]> {
  return underOrderLock(container, orderId, async () => {
    const numbered: StoredInvoice[] = [];
    const chains = await readChains(container, orderId);
    const returned = shareReturned(
      await readReturned(container, orderId),
      chains.map((chain) => originalOf(chain).sale),
    );
    for (const [index, chain] of chains.entries()) {
      if (!isSettled(chain) || originalOf(chain).state !== 'issued') continue;
      const due = await correctionDue(container, chain, {
        kind: methodOf(chain) ?? 'adjust',
        sale: saleOf(chain),
        returned: returned[index] ?? {},
      });
      if (due) numbered.push(await numberInvoice(container, due));
    }
    return numbered;
  });
}

/** The chains of an order, each with its original first, the oldest chain first. */
export async function readChains(container: MedusaContainer, orderId: string): Promise<StoredInvoice[][]> {
  const rows = await readInvoices(container, { order_id: orderId });
  return rows
    .filter(({ kind }) => kind === 'original')
    .map((original) => [original, ...rows.filter(({ original_id }) => original_id === original.id)]);
}
