import type { MedusaContainer } from '@medusajs/framework/types';
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import type { CorrectInvoiceRequest } from '../../contract';
import type { InvoiceBuyer } from '../../lib/einvoice/invoice-content';
import { type Sale, UnsoundSaleError } from '../../lib/einvoice/sale';
import { conflict, invalidInput, notFound } from '../../lib/errors';
import { readInvoices } from '../../lib/invoices/rows';
import { messages } from '../../messages';
import type { NewInvoice, StoredInvoice } from '../../modules/invoice/types';
import { correctionDue, isSettled, methodOf, saleOf } from './lib/correct-chain';
import { giveNotice } from './lib/give-notice';
import { readChains } from './lib/issue-returns';
import { numberInvoice } from './lib/number-invoice';
import { underOrderLock } from './lib/order-lock';
import { dispatch } from './lib/process-order';
import { readReturned, shareReturned } from './lib/read-returned';

interface Input {
  invoice_id: string;
  seller_id: string;
  member_id: string;
  correction: CorrectInvoiceRequest;
}

type NewDocument = Exclude<CorrectInvoiceRequest, { way: 'notice' }>;

/**
 * Corrects an issued invoice by Circular 91/2026 art. 10.
 * @throws MarketError 404, 409 or 400 as `CorrectInvoiceRequest` says
 */
async function correct(container: MedusaContainer, input: Input): Promise<void> {
  const [row] = await readInvoices(container, { id: input.invoice_id, seller_id: input.seller_id });
  if (!row) throw notFound('invoice_not_found', messages.invoice.not_found);
  const { correction } = input;
  if (correction.way === 'notice') {
    if (row.state !== 'issued') throw conflict('invoice_not_issued', messages.invoice.not_issued);
    await giveNotice(container, row, { ...correction, member_id: input.member_id });
    return;
  }
  const made = await underOrderLock(container, row.order_id, () =>
    makeDocument(container, row, input, correction),
  );
  await dispatch(container, [made]);
}

async function makeDocument(
  container: MedusaContainer,
  row: StoredInvoice,
  input: Input,
  correction: NewDocument,
): Promise<StoredInvoice> {
  const chains = await readChains(container, row.order_id);
  const index = chains.findIndex((one) => one.some(({ id }) => id === row.id));
  const chain = chains[index] ?? [row];
  if (row.state !== 'issued' || !isSettled(chain)) {
    throw conflict('invoice_not_issued', messages.invoice.not_issued);
  }
  checkMethod(chain, correction.way);
  const originals = chains.flatMap((one) => one.filter(({ kind }) => kind === 'original'));
  const returned = shareReturned(
    await readReturned(container, row.order_id),
    originals.map(({ sale }) => sale),
  );
  const due = await dueOf(container, chain, {
    kind: correction.way,
    sale: correctedSale(saleOf(chain), correction),
    returned: returned[index] ?? {},
    reason: correction.reason,
    member_id: input.member_id,
  });
  if (!due) throw conflict('nothing_to_correct', messages.invoice.nothing_to_correct);
  return numberInvoice(container, due);
}

function checkMethod(chain: StoredInvoice[], way: 'adjust' | 'replace'): void {
  const method = methodOf(chain);
  if (method === null || method === way) return;
  if (chain.some(({ content }) => content.cashRegisterCode !== undefined)) {
    throw conflict('replace_only', messages.invoice.replace_only);
  }
  throw conflict('other_method', messages.invoice.other_method[method], { method });
}

/** A sale that contradicts itself is what the seller has typed. */
async function dueOf(...args: Parameters<typeof correctionDue>): Promise<NewInvoice | null> {
  try {
    return await correctionDue(...args);
  } catch (error) {
    if (!(error instanceof UnsoundSaleError)) throw error;
    throw invalidInput([{ field: 'lines', code: error.code, message: messages.field.wrong }]);
  }
}

function correctedSale(sale: Sale, correction: NewDocument): Sale {
  if (correction.way === 'replace') return { ...sale, buyer: buyerOf(correction.buyer) };
  const known = new Set(sale.lines.map(({ ref }) => ref));
  const strange = correction.lines.findIndex(({ ref }) => !known.has(ref));
  if (strange >= 0) {
    const message = messages.invoice.field.line;
    throw invalidInput([{ field: `lines.${strange}.ref`, code: 'unknown_line', message }]);
  }
  const truth = new Map(correction.lines.map((line) => [line.ref, line]));
  return {
    ...sale,
    lines: sale.lines.map((line) => {
      const { amount, quantity } = { ...line, ...truth.get(line.ref) };
      return { ...line, amount, ...(quantity !== undefined && { quantity }) };
    }),
  };
}

function buyerOf(buyer: Extract<CorrectInvoiceRequest, { way: 'replace' }>['buyer']): InvoiceBuyer {
  if (buyer.kind === 'consumer') return { kind: 'consumer' };
  const { name, tax_code, address, email } = buyer;
  return { kind: 'organisation', name, taxCode: tax_code, address, ...(email && { email }) };
}

/** What was sent stays sent: an error in a correction is corrected by another. */
const correctInvoiceStep = createStep('correct-invoice', async (input: Input, { container }) => {
  await correct(container, input);
  return new StepResponse(input.invoice_id);
});

/** Gives notice of an error, or makes the adjusting or replacing invoice and sends it. */
export const correctInvoiceWorkflow = createWorkflow(
  'correct-invoice',
  (input: Input) => new WorkflowResponse(correctInvoiceStep(input)),
);
