import { model } from '@medusajs/framework/utils';

/** What a stall wants changed of goods that shoppers trust, until an officer has said yes or no. At most one waits per product. */
export const ListingChange = model
  .define('listing_change', {
    id: model.id({ prefix: 'lschg' }).primaryKey(),
    product_id: model.text(),
    seller_id: model.text(),
    /** `Record<SensitiveField, string>` of what differs, as it was when it was asked for. */
    before: model.json(),
    after: model.json(),
    state: model.enum(['pending', 'approved', 'refused']).default('pending'),
    asked_by: model.text(),
    officer_id: model.text().nullable(),
    officer_name: model.text().nullable(),
    reason: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ['product_id'], unique: true, where: "state = 'pending'" },
    { on: ['state', 'created_at'] },
    { on: ['product_id', 'created_at'] },
  ]);
