import { forbidden } from '../../../lib/errors';
import { messages } from '../../../messages';
import type { SellerScope } from '../scope';

/** What is told to the tax office is the owner's or a manager's to say. @throws MarketError 403 */
export function mustAnswerForInvoices({ role }: SellerScope): void {
  if (role !== 'owner' && role !== 'manager') throw forbidden('owner_only', messages.invoice.owner_only);
}
