import type { MedusaContainer } from '@medusajs/framework/types';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';

/** The phone to which a member's code goes: the one they signed in by, else the one of the stall. */
export async function signingPhone(
  container: MedusaContainer,
  { memberId, seller }: { memberId: string; seller: { phone: string } },
): Promise<string> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [member] = await sellers.listMembers({ id: memberId }, { select: ['phone'], take: 1 });
  return member?.phone ?? seller.phone;
}
