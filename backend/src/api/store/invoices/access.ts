import type { MedusaRequest } from '@medusajs/framework/http';
import { Attempts } from '../../../lib/attempts';
import { MarketError, notFound, parseQuery } from '../../../lib/errors';
import { readInvoices } from '../../../lib/invoices/rows';
import { messages } from '../../../messages';
import type { StoredInvoice } from '../../../modules/invoice/types';
import { lookupQuery } from './validators';

const GUESSES = 20;
const QUARTER_HOUR = 15 * 60_000;
/** By tax code: the storefront asks from its own address, so an address says nothing about who guesses. */
const guesses = new Attempts(GUESSES, QUARTER_HOUR, 100_000);

/**
 * The invoice that a seller's tax code and its lookup code name. Nothing is shown that has no number yet.
 * @throws MarketError 404, the same whichever of the two is wrong; 429 after twenty wrong guesses at a tax code
 */
export async function lookUp(req: MedusaRequest): Promise<StoredInvoice> {
  const { tax_code, lookup_code } = parseQuery(lookupQuery, req);
  if (guesses.isBlocked(tax_code, Date.now())) {
    throw new MarketError(429, 'too_many_attempts', messages.invoice.too_many_attempts);
  }
  const [row] = await readInvoices(req.scope, {
    seller_tax_code: tax_code,
    lookup_code,
    state: ['signed', 'sent', 'issued', 'rejected'],
  });
  if (row) return row;
  guesses.fail(tax_code, Date.now());
  throw notFound('invoice_not_found', messages.invoice.lookup_not_found);
}
