import { model } from '@medusajs/framework/utils';
import { Member } from './member';
import { Seller } from './seller';

/** What a member may do for a seller, and until when. */
export const Membership = model
  .define('membership', {
    id: model.id({ prefix: 'memship' }).primaryKey(),
    member: model.belongsTo(() => Member, { mappedBy: 'memberships' }),
    seller: model.belongsTo(() => Seller, { mappedBy: 'memberships' }),
    role: model.enum(['owner', 'manager', 'staff', 'helper']),
    /** Helpers of the community digital team are always time-limited. */
    expires_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ['member_id', 'seller_id'], unique: true }]);
