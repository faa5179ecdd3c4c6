import type { MedusaContainer } from '@medusajs/framework/types';
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { now } from '../../lib/clock';
import { conflict, notFound } from '../../lib/errors';
import { readInvoices } from '../../lib/invoices/rows';
import { messages } from '../../messages';
import { INVOICE_MODULE } from '../../modules/invoice';
import type InvoiceModuleService from '../../modules/invoice/service';
import { dispatch, processOrder } from './lib/process-order';
import { rebuildContent } from './lib/rebuild-content';
import { sendInvoices } from './lib/send-invoices';

interface Input {
  invoice_id: string;
  seller_id: string;
  member_id: string;
}

/** @throws MarketError 404 for an invoice of another seller, 409 for one that is issued */
async function retry(container: MedusaContainer, { invoice_id, seller_id, member_id }: Input): Promise<void> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const [row] = await readInvoices(container, { id: invoice_id, seller_id });
  if (!row) throw notFound('invoice_not_found', messages.invoice.not_found);
  await service.record(row.id, 'retried', now(), { member_id });
  switch (row.state) {
    case 'draft':
      await processOrder(container, row.order_id);
      return;
    case 'numbered':
      await dispatch(container, [row]);
      return;
    case 'signed':
    case 'sent':
      await service.tryNow(row.id, now());
      await sendInvoices(container, row.id);
      return;
    case 'rejected': {
      const content = await rebuildContent(container, row);
      await service.mend(row.id, { content, member_id, at: now() });
      await dispatch(container, await readInvoices(container, { id: row.id }));
      return;
    }
    case 'issued':
      throw conflict('cannot_retry', messages.invoice.cannot_retry);
  }
}

/** Nothing that was sent can be called back. */
const retryInvoiceStep = createStep('retry-invoice', async (input: Input, { container }) => {
  await retry(container, input);
  return new StepResponse(input.invoice_id);
});

/** Tries at once what hangs; a refused invoice is built anew with the seller's and buyer's data of today and keeps its number. */
export const retryInvoiceWorkflow = createWorkflow(
  'retry-invoice',
  (input: Input) => new WorkflowResponse(retryInvoiceStep(input)),
);
