import { model } from '@medusajs/framework/utils';
import { PaymentRequest } from './payment-request';

/** One act of buying: the roof over one native order for each seller (D2). Amounts in whole đồng. */
export const Checkout = model
  .define('checkout', {
    id: model.id({ prefix: 'chk' }).primaryKey(),
    /** `CP-7K3M9Q` */
    code: model.text().unique(),
    idempotency_key: model.text().unique(),
    basket_id: model.text(),
    /** Whose it is, when somebody was signed in or has proved the phone since; null for a guest. */
    customer_id: model.text().nullable(),
    state: model.enum(['placing', 'placed']).default('placing'),
    contact_name: model.text(),
    /** E.164 */
    contact_phone: model.text(),
    contact_email: model.text().nullable(),
    province_code: model.text(),
    commune_code: model.text(),
    street: model.text(),
    /** `CompanyInvoiceRequest`: for whom the invoices are to be written out; null for a nameless buyer. */
    company_invoice: model.json().nullable(),
    goods_total: model.number(),
    delivery_total: model.number(),
    /** What vouchers took off goods and delivery; `total` is without it. */
    discount_total: model.number().default(0),
    total: model.number(),
    /** `Parcel[]`: what is about to be written, named before the first write, so that a crash leaves nothing unnamed. */
    parcels: model.json(),
    placed_at: model.dateTime().nullable(),
    payment_requests: model.hasMany(() => PaymentRequest, { mappedBy: 'checkout' }),
  })
  .cascades({ delete: ['payment_requests'] })
  .indexes([
    { on: ['created_at'], where: "state = 'placing'" },
    { on: ['placed_at'] },
    { on: ['customer_id'], where: 'customer_id IS NOT NULL' },
    { on: ['contact_phone'] },
    { on: ['basket_id'] },
  ]);
