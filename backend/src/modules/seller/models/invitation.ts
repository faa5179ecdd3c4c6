import { model } from '@medusajs/framework/utils';

/** That somebody is asked to work for a stall. Never deleted: it says who let whom in. */
export const Invitation = model
  .define('seller_invitation', {
    id: model.id({ prefix: 'selinv' }).primaryKey(),
    seller_id: model.text(),
    role: model.enum(['owner', 'manager', 'staff', 'helper']),
    /** E.164, or an e-mail in small letters. */
    recipient: model.text(),
    channel: model.enum(['sms', 'email']),
    /** How many days a helper stays. */
    days: model.number().nullable(),
    /** SHA-256 of what the link carries. */
    token_hash: model.text(),
    state: model.enum(['pending', 'accepted', 'declined', 'withdrawn']).default('pending'),
    invited_by: model.text(),
    /** The name as it was then. */
    inviter_name: model.text(),
    expires_at: model.dateTime(),
    /** Who accepted. */
    member_id: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['token_hash'], unique: true },
    { on: ['seller_id', 'recipient'], unique: true, where: "state = 'pending'" },
  ]);
