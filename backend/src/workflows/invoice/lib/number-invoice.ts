import type { MedusaContainer } from '@medusajs/framework/types';
import { localDate, now } from '../../../lib/clock';
import { INVOICE_MODULE } from '../../../modules/invoice';
import { newLookupCode } from '../../../modules/invoice/lookup-code';
import { numberedContent } from '../../../modules/invoice/numbered-content';
import type InvoiceModuleService from '../../../modules/invoice/service';
import type { NewInvoice, StoredInvoice } from '../../../modules/invoice/types';
import { flawsOf } from './make-document';

/** A number that any invoice may have, to look at the document before it takes one. */
const SOME_NUMBER = 99_999_999;

/**
 * Gives an invoice that is due its number; one that the tax office would refuse stays a draft and says why, so that no number is wasted on
 * it.
 */
export async function numberInvoice(container: MedusaContainer, due: NewInvoice): Promise<StoredInvoice> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const flaws = flawsOf(
    numberedContent(due, { number: SOME_NUMBER, issued_on: due.content.issuedOn }, newLookupCode()),
  );
  if (flaws !== null) return service.keepDraft(due, { code: 'content_refused', detail: flaws });
  return service.number(due, localDate(now()), now());
}
