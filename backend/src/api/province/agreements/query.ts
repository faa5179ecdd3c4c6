import type { MedusaContainer } from '@medusajs/framework/types';
import { z } from '@medusajs/framework/zod';
import type { ProvinceAgreements } from '../../../contract';
import { standingOf } from '../../../lib/agreements/versions';
import { agreementViews } from '../../../lib/agreements/view';
import { localDate, now } from '../../../lib/clock';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { AGREEMENT_MODULE } from '../../../modules/agreement';
import type AgreementModuleService from '../../../modules/agreement/service';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';

export const agreementsQuery = z.object({ seller: z.string().min(1).max(200) });

/** What one stall has signed. @throws MarketError 404 */
export async function retrieveAgreements(
  container: MedusaContainer,
  slug: string,
): Promise<ProvinceAgreements> {
  const agreements: AgreementModuleService = container.resolve(AGREEMENT_MODULE);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [seller] = await sellers.listSellers({ slug }, { select: ['id', 'slug', 'name'], take: 1 });
  if (!seller) throw notFound('seller_not_found', messages.provinceDesk.seller_not_found);
  const rows = await agreements.listAgreements({ seller_id: seller.id }, { take: null });
  const { current, ...standing } = standingOf(
    rows.map(({ version }) => version),
    localDate(now()),
  );
  return {
    ...standing,
    seller: { slug: seller.slug, name: seller.name },
    current_version: current.version,
    signed: agreementViews(rows),
  };
}
