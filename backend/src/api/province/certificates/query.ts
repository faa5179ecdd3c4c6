import type { MedusaContainer } from '@medusajs/framework/types';
import type { CertificateClaim, CertificateClaimList } from '../../../contract';
import { type ClaimRow, claimViews } from '../../../lib/certificates/claim-views';
import { localDate, now } from '../../../lib/clock';
import { queuePage, queuePager } from '../../../lib/decision-queue';
import { notFound } from '../../../lib/errors';
import { messages } from '../../../messages';
import { LISTING_MODULE } from '../../../modules/listing';
import type ListingModuleService from '../../../modules/listing/service';

/** Papers in one state: of those that wait the oldest first, of the others what was decided last. */
export async function listClaims(
  container: MedusaContainer,
  { state, page }: { state: ClaimRow['state']; page: number },
): Promise<CertificateClaimList> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [rows, total] = await listings.listAndCountCertificateClaims({ state }, queuePage({ state, page }));
  return {
    claims: await claimViews(container, rows, localDate(now())),
    ...queuePager(total, page),
  };
}

/** @throws MarketError 404 */
export async function retrieveClaim(container: MedusaContainer, id: string): Promise<CertificateClaim> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const rows = await listings.listCertificateClaims({ id }, { take: 1 });
  const [claim] = await claimViews(container, rows, localDate(now()));
  if (!claim) throw notFound('claim_not_found', messages.certificate.claim_not_found);
  return claim;
}
