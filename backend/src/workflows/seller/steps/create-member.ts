import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';

export interface NewMember {
  name: string;
  email?: string | null;
  phone?: string | null;
  memberships: {
    seller_id: string;
    role: 'owner' | 'manager' | 'staff' | 'helper';
    expires_at?: Date;
  }[];
}

export const createMemberStep = createStep(
  'create-member',
  async ({ memberships, ...person }: NewMember, { container }) => {
    const service: SellerModuleService = container.resolve(SELLER_MODULE);
    const member = await service.createMembers({ ...person, email: person.email?.toLowerCase() ?? null });
    // One after another: the stall joined first is where a member is at home.
    for (const membership of memberships) {
      await service.createMemberships({ ...membership, member_id: member.id });
    }
    return new StepResponse(member, member.id);
  },
  async (memberId, { container }) => {
    if (!memberId) return;
    const service: SellerModuleService = container.resolve(SELLER_MODULE);
    const memberships = await service.listMemberships({ member: { id: memberId } });
    await service.deleteMemberships(memberships.map(({ id }) => id));
    await service.deleteMembers(memberId);
  },
);
