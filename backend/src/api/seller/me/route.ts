import type { MedusaResponse } from '@medusajs/framework/http';
import type { MedusaContainer } from '@medusajs/framework/types';
import type { Me } from '../../../contract';
import { readNotices } from '../../../lib/sellers/read-notices';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import type { SellerRequest, SellerScope } from '../scope';

export async function GET({ sellerScope, scope }: SellerRequest, res: MedusaResponse<Me>): Promise<void> {
  const { sellerId, memberId, memberName, role, seller } = sellerScope;
  res.json({
    member: { id: memberId, name: memberName, role },
    seller: { id: sellerId, slug: seller.slug, name: seller.name, state: seller.state },
    stalls: sellerScope.stalls,
    suspension_reason: await suspensionReason(scope, sellerScope),
    notice: (await readNotices(scope, [sellerId])).get(sellerId) ?? null,
  });
}

async function suspensionReason(
  container: MedusaContainer,
  { sellerId, seller }: SellerScope,
): Promise<string | null> {
  if (seller.state !== 'suspended') return null;
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  return (await sellers.lastStateChanges([sellerId])).get(sellerId)?.reason ?? null;
}
