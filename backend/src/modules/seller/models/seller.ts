import { model } from '@medusajs/framework/utils';
import { Membership } from './membership';
import { StateChange } from './state-change';

/** A stall of the market and the legal person behind it. */
export const Seller = model
  .define('seller', {
    id: model.id({ prefix: 'sel' }).primaryKey(),
    slug: model.text().unique(),
    name: model.text().searchable(),
    legal_name: model.text(),
    kind: model.enum(['cooperative', 'enterprise', 'household', 'individual']),
    /** 10 digits for organisations; a household's or person's 12-digit personal id since 2025-07-01 (domain/08). */
    tax_code: model.text(),
    representative: model.text(),
    /** E.164 */
    phone: model.text(),
    email: model.text().nullable(),
    commune_code: model.text(),
    province_code: model.text(),
    street: model.text(),
    lat: model.float(),
    lon: model.float(),
    bank_bin: model.text(),
    bank_account: model.text(),
    /** As registered with the bank; must match the legal name (Circular 25/2025/TT-NHNN). */
    bank_holder: model.text(),
    settlement_mode: model.enum(['direct', 'platform']).default('direct'),
    /** Decides the invoice form; never inferred from the legal form. */
    vat_method: model.enum(['deduction', 'direct']),
    vsic: model.text(),
    /** Share of the price that a reseller (VSIC 46–47) keeps; null for producers. */
    margin_rate: model.float().nullable(),
    story: model.text(),
    photo_key: model.text(),
    /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
    joined_on: model.text(),
    state: model.enum(['pending', 'active', 'suspended', 'closed']).default('pending'),
    demo: model.boolean().default(false),
    memberships: model.hasMany(() => Membership, { mappedBy: 'seller' }),
    state_changes: model.hasMany(() => StateChange, { mappedBy: 'seller' }),
  })
  .indexes([{ on: ['commune_code'] }, { on: ['tax_code'] }, { on: ['bank_bin', 'bank_account'] }]);
