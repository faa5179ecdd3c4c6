import type { Market } from '@cho-phien/seed';
import { messages } from '../../../messages';
import type { Delegation } from '../../../modules/invoice/types';
import { platformTaxCode } from './provider';

/** Years for which a contract of delegation is made out. */
const TERM_YEARS = 3;

/**
 * The contract by which a seller lets the platform issue in its name (Decree 254/2026 art. 4.5, Circular 91/2026 art. 9), as of `day`.
 */
export function delegationToPlatform(
  market: Pick<Market, 'operatorName' | 'address'>,
  seller: { slug: string; vat_method: 'deduction' | 'direct' },
  day: string,
): Delegation {
  return {
    contract_number: `UN-${seller.slug}-${day.slice(0, 4)}`,
    signed_on: day,
    until: `${Number(day.slice(0, 4)) + TERM_YEARS}-12-31`,
    issuer: { tax_code: platformTaxCode(), name: market.operatorName, address: market.address },
    kinds: [messages.invoice.kinds[seller.vat_method]],
    purpose: messages.invoice.delegation.purpose,
    payment: messages.invoice.delegation.payment,
  };
}
