import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { SellerCertificateList } from '../../../contract';
import { type ClaimRow, claimViews } from '../../../lib/certificates/claim-views';
import { localDate, now } from '../../../lib/clock';
import { LISTING_MODULE } from '../../../modules/listing';
import type ListingModuleService from '../../../modules/listing/service';
import type { SellerScope } from '../scope';

const MOST_SHOWN = 500;

/** All papers of the stall, what ends first on top: those that it sent, and those with which the market began. */
export async function listCertificates(
  container: MedusaContainer,
  { sellerId }: SellerScope,
): Promise<SellerCertificateList> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const claims = await listings.listCertificateClaims(
    { seller_id: sellerId },
    { order: { expires_on: 'ASC' }, take: MOST_SHOWN },
  );
  const claimed = new Set(claims.map(({ id }) => id.replace(/^certcl/, 'cert')));
  const first = (await certificatesOf(container, sellerId)).filter(({ id }) => !claimed.has(id));
  const rows: ClaimRow[] = [...claims, ...first].sort((a, b) => a.expires_on.localeCompare(b.expires_on));
  return { certificates: await claimViews(container, rows, localDate(now())) };
}

interface ProductRow {
  id: string;
  listing: { certificates: (Pick<ClaimRow, Shown> & { created_at: Date })[] } | null;
}
type Shown = 'id' | 'kind' | 'stars' | 'number' | 'issuer' | 'issued_on' | 'expires_on';

async function certificatesOf(container: MedusaContainer, sellerId: string): Promise<ClaimRow[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: sellers } = await query.graph({
    entity: 'seller',
    fields: ['products.id', 'products.listing.certificates.*'],
    filters: { id: sellerId },
  });
  const products = (sellers[0]?.products ?? []) as unknown as ProductRow[];
  return products.flatMap(({ id: product_id, listing }) =>
    (listing?.certificates ?? []).map((certificate) => ({
      ...certificate,
      seller_id: sellerId,
      product_id,
      scan_id: null,
      state: 'verified' as const,
      asked_by: null,
      officer_name: null,
      reason: null,
      decided_at: null,
    })),
  );
}
