import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { now } from '../../../lib/clock';
import { invoiceFiles } from '../../../lib/invoices/files';
import { INVOICE_MODULE } from '../../../modules/invoice';
import {
  type InvoiceProvider,
  NumberMismatch,
  ProviderUnreachable,
  type SubmissionState,
} from '../../../modules/invoice/provider';
import type { AcceptedAnswer, ProviderAnswer } from '../../../modules/invoice/provider-answer';
import type InvoiceModuleService from '../../../modules/invoice/service';
import type { ClaimedInvoice, StoredInvoice } from '../../../modules/invoice/types';
import { drawPdf } from './make-document';
import { invoiceProvider } from './provider';
import { holderOf, signerFor } from './signers';
import { submissionOf } from './submission';

/** An invoice became issued; `order_id` is what it is for. */
export const INVOICE_ISSUED = 'invoice.issued';

/** How many are handed over before the claim of the last of them could run out. */
const BATCH = 10;

/**
 * Hands over what waits to be handed over, and asks after what was handed over and not answered; all of it, or one invoice. One that fails
 * waits for its next turn and keeps no other from its own. Answers how many were answered.
 */
export async function sendInvoices(container: MedusaContainer, only?: string): Promise<number> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  let answered = 0;
  for (;;) {
    const claimed = await service.claimForSending({ limit: BATCH, at: now(), only });
    for (const row of claimed) {
      const outcome = await sendOne(container, row, invoiceProvider());
      if (outcome === null) continue;
      answered += 1;
      if (outcome === 'accepted') await announce(container, row);
    }
    if (claimed.length < BATCH) return answered;
  }
}

/** @returns what was answered, or null when nothing was or somebody else has written it down */
async function sendOne(
  container: MedusaContainer,
  row: ClaimedInvoice,
  provider: InvoiceProvider,
): Promise<ProviderAnswer['outcome'] | null> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  try {
    const reply = await offer(provider, row);
    if (reply === 'received' || reply === 'unknown') {
      await service.sayProblem(row.id, { code: 'no_answer', detail: provider.name });
      return null;
    }
    const files = reply.outcome === 'accepted' ? await keepIssued(container, row, reply) : null;
    return (await service.conclude(row.id, reply, files)) ? reply.outcome : null;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Invoice ${row.id} was not sent: ${detail}`);
    if (error instanceof ProviderUnreachable && !row.may_have_arrived) {
      await service.markNotArrived(row.id, detail, now());
    } else {
      const code = error instanceof NumberMismatch ? 'number_mismatch' : 'no_answer';
      await service.sayProblem(row.id, { code, detail });
    }
    return null;
  }
}

async function announce(container: MedusaContainer, { id, order_id }: StoredInvoice): Promise<void> {
  await container.resolve(Modules.EVENT_BUS).emit({ name: INVOICE_ISSUED, data: { id, order_id } });
}

async function offer(provider: InvoiceProvider, row: ClaimedInvoice): Promise<SubmissionState> {
  const submission = await submissionOf(row);
  if (row.may_have_arrived) {
    const known = await provider.lookup(submission);
    if (known !== 'unknown') return known;
  }
  return provider.send(submission);
}

/** What the tax office gave back, and the PDF that shows its code, are kept before the invoice reads issued. */
async function keepIssued(container: MedusaContainer, row: StoredInvoice, answer: AcceptedAnswer) {
  const signer = await signerFor(container, holderOf(row));
  if (!signer) throw new Error(`The key that signed invoice ${row.id} is gone.`);
  const issued_xml_hash = answer.document && (await invoiceFiles.keep(answer.document));
  const pdf_hash = await invoiceFiles.keep(await drawPdf(row, signer, answer));
  return { issued_xml_hash, pdf_hash };
}
