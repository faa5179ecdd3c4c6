import type { MedusaResponse } from '@medusajs/framework/http';
import type { Me } from '../../../contract';
import type { SellerRequest } from '../scope';

export async function GET({ sellerScope }: SellerRequest, res: MedusaResponse<Me>): Promise<void> {
  const { sellerId, memberId, memberName, role, seller } = sellerScope;
  res.json({
    // A helper does what staff do, for a time.
    member: { id: memberId, name: memberName, role: role === 'helper' ? 'staff' : role },
    seller: { id: sellerId, slug: seller.slug, name: seller.name, state: seller.state },
  });
}
