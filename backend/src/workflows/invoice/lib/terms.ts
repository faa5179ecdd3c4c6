import type { MedusaContainer } from '@medusajs/framework/types';
import { INVOICE_MODULE } from '../../../modules/invoice';
import type InvoiceModuleService from '../../../modules/invoice/service';
import type { Delegation, NewRegistration } from '../../../modules/invoice/types';

export async function readRegistration(
  container: MedusaContainer,
  sellerId: string,
): Promise<NewRegistration | null> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const [row] = await service.listInvoiceRegistrations({ seller_id: sellerId }, { take: 1 });
  return (row as unknown as NewRegistration | undefined) ?? null;
}

/** The contract under which the platform issues on `day`; null when the seller has to sign itself. */
export function delegationOn({ delegation }: NewRegistration, day: string): Delegation | null {
  return delegation && delegation.signed_on <= day && day <= delegation.until ? delegation : null;
}
