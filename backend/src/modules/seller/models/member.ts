import { model } from '@medusajs/framework/utils';
import { Membership } from './membership';

/** A person who works for one or more sellers. */
export const Member = model.define('member', {
  id: model.id({ prefix: 'mem' }).primaryKey(),
  name: model.text(),
  /** Null for who signs in by phone. */
  email: model.text().unique().nullable(),
  phone: model.text().nullable(),
  memberships: model.hasMany(() => Membership, { mappedBy: 'member' }),
});
