import type { MedusaRequest } from '@medusajs/framework/http';
import { forbidden } from '../../../lib/errors';
import { actorId } from '../../../lib/signed-in';
import { messages } from '../../../messages';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';

/** The member who asks, of a stall or of none yet. @throws MarketError 401 for nobody, 403 for a member who is no more */
export async function requireMember(req: MedusaRequest): Promise<{ id: string; name: string }> {
  const id = actorId(req);
  const sellers: SellerModuleService = req.scope.resolve(SELLER_MODULE);
  const [member] = await sellers.listMembers({ id }, { select: ['id', 'name'], take: 1 });
  if (!member) throw forbidden('no_membership', messages.sellerDesk.no_membership);
  return { id: member.id, name: member.name };
}

/** The opening of the request's address, as that of who asks. */
export async function ownOpening(req: MedusaRequest): Promise<{ id: string; member_id: string }> {
  const member = await requireMember(req);
  return { id: req.params.id ?? '', member_id: member.id };
}
