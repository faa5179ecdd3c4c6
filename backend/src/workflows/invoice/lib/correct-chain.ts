import { isDeepStrictEqual } from 'node:util';
import type { MedusaContainer } from '@medusajs/framework/types';
import { localDate, now } from '../../../lib/clock';
import { buildAdjustment, buildInvoice } from '../../../lib/einvoice/build-content';
import type { InvoiceContent, InvoiceRelation } from '../../../lib/einvoice/invoice-content';
import type { Sale } from '../../../lib/einvoice/sale';
import { type Returned, saleAfterReturns } from '../../../lib/einvoice/sale-after-returns';
import { chainOf, holding } from '../../../lib/invoices/chain';
import { seriesOf } from '../../../lib/invoices/series-of';
import type { NewInvoice, StoredInvoice } from '../../../modules/invoice/types';
import { invoiceProvider } from './provider';
import { buyerName } from './read-sale';
import { readRegistration } from './terms';

/** What a correction makes of a chain whose every invoice is issued. */
export interface Correction {
  kind: 'adjust' | 'replace';
  /** The sale as it ought to have been, before anything came back. */
  sale: Sale;
  returned: Returned;
  reason?: string;
  member_id?: string;
}

/** The sale that a chain stands for, as its last issued correction left it, before returns. */
export function saleOf(chain: StoredInvoice[]): Sale {
  const last = chain.filter(({ state }) => state === 'issued').at(-1);
  if (!last) throw new Error('A chain without an issued invoice stands for no sale.');
  return last.sale;
}

/** The first of a chain, which every correction names. */
export function originalOf(chain: StoredInvoice[]): StoredInvoice {
  const original = chain.find(({ kind }) => kind === 'original');
  if (!original) throw new Error('A chain has no original.');
  return original;
}

/** By which method a chain is corrected: the first one for good, and from a cash register by replacing alone (Circular 91/2026 art. 10). */
export function methodOf(chain: StoredInvoice[]): 'adjust' | 'replace' | null {
  if (originalOf(chain).content.cashRegisterCode !== undefined) return 'replace';
  return chainOf(chain).method;
}

/** True when the next correction may be made: everything before it has been answered. */
export function isSettled(chain: StoredInvoice[]): boolean {
  return chain.every(({ state }) => state === 'issued' || state === 'draft');
}

/** The invoice that brings a chain to the truth; null when it says the truth already. @throws UnsoundSaleError */
export async function correctionDue(
  container: MedusaContainer,
  chain: StoredInvoice[],
  correction: Correction,
): Promise<NewInvoice | null> {
  const original = originalOf(chain);
  const registration = await readRegistration(container, original.seller_id);
  if (!registration) throw new Error(`Seller ${original.seller_id} is not registered any more.`);
  const today = localDate(now());
  const heading = {
    series: seriesOf(registration, today),
    issuedOn: today,
    purpose: invoiceProvider().purpose,
  };
  const truth = saleAfterReturns(correction.sale, correction.returned);
  const content =
    correction.kind === 'replace'
      ? replacement(chain, truth, heading)
      : buildAdjustment({ chain: contentsOf(holding(chain)), truth, heading });
  if (!content) return null;
  const issued = chain.filter(({ state }) => state !== 'draft');
  return {
    seller_id: original.seller_id,
    seller_tax_code: original.seller_tax_code,
    order_id: original.order_id,
    checkout_code: original.checkout_code,
    cause: `correction:${original.id}:${issued.length}`,
    kind: correction.kind,
    original_id: original.id,
    buyer_name: buyerName(truth.buyer),
    content,
    sale: correction.sale,
    cash_register_code: registration.mode === 'cash_register' ? registration.cash_register_code : null,
    due_at: now(),
    member_id: correction.member_id,
    note: correction.reason,
  };
}

type Heading = Parameters<typeof buildInvoice>[1];

/** Null when the invoice that holds says the same already. */
function replacement(chain: StoredInvoice[], truth: Sale, heading: Heading): InvoiceContent | null {
  const content = buildInvoice(truth, heading, relationTo(originalOf(chain).content));
  const [now] = holding(chain);
  return now && isDeepStrictEqual(saidBy(now.content), saidBy(content)) ? null : content;
}

function relationTo({ form, series, number, issuedOn }: InvoiceContent): Omit<InvoiceRelation, 'kind'> {
  if (number === undefined) throw new Error('An invoice without a number cannot be replaced.');
  return { form, series, number, issuedOn };
}

/** What an invoice says of a sale, whatever its number. */
function saidBy({ buyer, lines, fees, totals, paymentMethod }: InvoiceContent) {
  return { buyer, lines, fees, totals, paymentMethod };
}

function contentsOf(rows: StoredInvoice[]): [InvoiceContent, ...InvoiceContent[]] {
  const [first, ...others] = rows.map(({ content }) => content);
  if (!first) throw new Error('A chain without an issued invoice cannot be adjusted.');
  return [first, ...others];
}
