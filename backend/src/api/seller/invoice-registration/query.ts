import type { MedusaContainer } from '@medusajs/framework/types';
import type { InvoiceRegistration } from '../../../contract';
import { localDate, now } from '../../../lib/clock';
import { readRevenue } from '../../../lib/invoices/deliveries';
import { dutyOf } from '../../../lib/invoices/duty';
import { seriesOf } from '../../../lib/invoices/series-of';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import { readRegistration } from '../../../workflows/invoice/lib/terms';
import type { SellerScope } from '../scope';

/** How the seller issues, and whether it has to. */
export async function retrieveRegistration(
  container: MedusaContainer,
  { sellerId }: SellerScope,
): Promise<InvoiceRegistration> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const today = localDate(now());
  const [seller, registration, revenue] = await Promise.all([
    sellers.retrieveSeller(sellerId),
    readRegistration(container, sellerId),
    readRevenue(container, [sellerId], Number(today.slice(0, 4))),
  ]);
  const earned = revenue.get(sellerId) ?? { own_sales: 0, declared_elsewhere: 0 };
  return {
    registered: registration !== null,
    vat_method: seller.vat_method,
    form: seller.vat_method === 'deduction' ? '1' : '2',
    coding: registration?.coding ?? 'coded',
    mode: registration?.mode ?? 'ordinary',
    series: registration && seriesOf(registration, today),
    valid_from: registration?.valid_from ?? null,
    delegated_to: registration?.delegation?.issuer.name ?? null,
    delegation_until: registration?.delegation?.until ?? null,
    duty: dutyOf(seller.kind, earned, today),
  };
}
