import type { Pack, Seller } from '@cho-phien/seed';
import type { MedusaContainer } from '@medusajs/framework/types';
import { localDate, now } from '../../lib/clock';
import { INVOICE_MODULE } from '../../modules/invoice';
import type InvoiceModuleService from '../../modules/invoice/service';
import { delegationToPlatform } from '../../workflows/invoice/lib/delegation';
import { COMMON_LETTERS } from '../../workflows/invoice/register-invoices';
import type { LoadedSeller } from './sellers';

/** Whole đồng, above and below the threshold of the duty to issue. */
const LARGE = 1_400_000_000;
const SMALL = 300_000_000;

/** A household with a wide range is taken for one that earns more than the threshold. */
const WIDE_RANGE = 2;

/**
 * Demo sellers use e-invoices from the day on which the market is filled, delegated to the platform: every organisation, and each household
 * whose revenue asks for it. The others have no duty and are listed so. Goods of the past were handed over before that day.
 */
export async function loadInvoiceRegistrations(
  container: MedusaContainer,
  pack: Pack,
  sellers: Map<string, LoadedSeller>,
): Promise<void> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const today = localDate(now());
  const households = pack.sellers.filter((seller) => !isOrganisation(seller));
  const registered = pack.sellers.filter((seller) => isOrganisation(seller) || earnsMuch(seller, pack));
  await service.createInvoiceRegistrations(
    registered.map((seller) => ({
      seller_id: idOf(seller, sellers),
      valid_from: today,
      coding: 'coded' as const,
      mode: 'ordinary' as const,
      cash_register_code: null,
      letters: COMMON_LETTERS,
      delegation: {
        ...delegationToPlatform(pack.market, { slug: seller.slug, vat_method: seller.vatMethod }, today),
      },
    })),
  );
  await service.createRevenueDeclarations(
    households.map((seller) => ({
      seller_id: idOf(seller, sellers),
      year: Number(today.slice(0, 4)),
      amount: earnsMuch(seller, pack) ? LARGE : SMALL,
    })),
  );
}

function isOrganisation({ kind }: Seller): boolean {
  return kind === 'cooperative' || kind === 'enterprise';
}

function earnsMuch({ slug }: Seller, { products }: Pack): boolean {
  return products.filter(({ sellerSlug }) => sellerSlug === slug).length >= WIDE_RANGE;
}

function idOf({ slug }: Seller, sellers: Map<string, LoadedSeller>): string {
  const seller = sellers.get(slug);
  if (!seller) throw new Error(`Seller ${slug} was not made.`);
  return seller.id;
}
