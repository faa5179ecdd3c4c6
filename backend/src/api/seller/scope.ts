import type { MedusaRequest } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { SellerRole } from '../../contract';
import { now } from '../../lib/clock';
import { forbidden } from '../../lib/errors';
import { actorId } from '../../lib/signed-in';
import { messages } from '../../messages';
import type { OrderActionInput } from '../../workflows/order/types';

/** Whose data this request may see and change. Every query behind the seller door takes its seller from here. */
export interface SellerScope {
  sellerId: string;
  memberId: string;
  memberName: string;
  role: SellerRole;
  /** All stalls that the member may enter now. */
  stalls: { id: string; name: string }[];
  seller: {
    slug: string;
    name: string;
    phone: string;
    state: 'active' | 'suspended';
    bankBin: string;
    bankAccount: string;
    street: string;
    provinceCode: string;
  };
}

export interface SellerRequest<Body = unknown> extends MedusaRequest<Body> {
  sellerScope: SellerScope;
}

/**
 * Finds what the signed-in member may do: at the stall that the header `x-seller-id` names, else at the one joined first.
 * @throws MarketError 401 for nobody, 403 for a member without rights there, or when the stall is not open
 */
export async function resolveScope(req: MedusaRequest): Promise<SellerScope> {
  const memberId = actorId(req);
  const { data: memberships } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: 'membership',
    fields: ['role', 'expires_at', 'member.name', 'seller.*'],
    filters: { member_id: memberId },
    pagination: { order: { created_at: 'ASC', id: 'ASC' } },
  });
  const valid = memberships.filter(
    ({ expires_at }) => !expires_at || new Date(expires_at).getTime() > now().getTime(),
  );
  if (valid.length === 0) throw forbidden('no_membership', messages.sellerDesk.no_membership);

  const wanted = req.get('x-seller-id');
  const membership = wanted ? valid.find(({ seller }) => seller.id === wanted) : valid[0];
  if (!membership) throw forbidden('not_your_seller', messages.sellerDesk.not_yours);
  const { seller, role, member } = membership;
  if (seller.state !== 'active' && seller.state !== 'suspended') {
    throw forbidden('seller_not_open', messages.sellerDesk.not_open);
  }
  return {
    sellerId: seller.id,
    memberId,
    memberName: member.name,
    role,
    stalls: valid.map(({ seller }) => ({ id: seller.id, name: seller.name })),
    seller: {
      slug: seller.slug,
      name: seller.name,
      phone: seller.phone,
      state: seller.state,
      bankBin: seller.bank_bin,
      bankAccount: seller.bank_account,
      street: seller.street,
      provinceCode: seller.province_code,
    },
  };
}

/** Which order of the request's address is to be acted on, by whom and for whom. */
export function actionInput({ params, sellerScope }: SellerRequest): OrderActionInput {
  return { order_id: params.id ?? '', seller_id: sellerScope.sellerId, actor_id: sellerScope.memberId };
}
