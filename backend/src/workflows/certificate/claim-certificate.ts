import type { MedusaContainer } from '@medusajs/framework/types';
import type { CertificateClaimRequest } from '../../contract';
import { readClaim } from '../../lib/certificates/read-claim';
import { localDate, now } from '../../lib/clock';
import { conflict, invalidInput } from '../../lib/errors';
import { goodsOfProduct } from '../../lib/goods/goods-of-product';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';

const MOST_WAITING = 100;

interface Asked {
  sellerId: string;
  memberName: string;
  claim: CertificateClaimRequest;
}

/**
 * A stall says what its goods can prove; shoppers see nothing of it until an officer has looked at the paper.
 * @returns the id of the claim
 * @throws MarketError 400 with everything that is wrong, 404 for a product of another stall
 */
export async function claimCertificate(
  container: MedusaContainer,
  { sellerId, memberName, claim: asked }: Asked,
): Promise<string> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const { id: product_id, listing_id } = await goodsOfProduct(container, sellerId, asked.product_id);
  const { claim, problems } = readClaim(asked, localDate(now()));
  if (claim === null) throw invalidInput(problems);
  const [[scan], waiting] = await Promise.all([
    listings.listCertificateScans({ id: claim.scan_id, seller_id: sellerId }, { take: 1 }),
    listings.listAndCountCertificateClaims({ seller_id: sellerId, state: 'pending' }, { take: 1 }),
  ]);
  if (!scan) {
    throw invalidInput([{ field: 'scan_id', code: 'unknown', message: messages.certificate.scan_unknown }]);
  }
  if (waiting[1] >= MOST_WAITING) throw conflict('too_many_claims', messages.certificate.too_many);
  const { id } = await listings.createCertificateClaims({
    ...claim,
    product_id,
    listing_id,
    seller_id: sellerId,
    asked_by: memberName,
  });
  return id;
}
