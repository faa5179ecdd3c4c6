import type { CompanyInvoiceRequest, Dong, PaymentMethod } from '../../contract';

/** One native order to be: everything that will exist of it is named before anything is written. */
export interface Parcel {
  order_id: string;
  seller_id: string;
  payment_method: PaymentMethod;
  payment_collection_id: string;
  line_item_ids: string[];
  /** Of the vouchers that took something off; unknown to parcels of before. */
  promotion_ids?: string[];
  amount: Dong;
  /** Where it was sold, unless on the web. */
  channel?: 'counter';
}

export interface NewPaymentRequest {
  id: string;
  method: 'vietqr' | 'card';
  purpose: 'checkout' | 'door';
  /** A seller's id, or `platform`. */
  payee: string;
  payee_name: string;
  bank_bin: string;
  account: string;
  holder: string;
  phone: string;
  amount: Dong;
  transfer_text: string;
  expires_at: Date;
  order_ids: string[];
}

export interface NewCheckout {
  id: string;
  code: string;
  idempotency_key: string;
  basket_id: string;
  customer_id: string | null;
  contact_name: string;
  contact_phone: string;
  contact_email: string | null;
  province_code: string;
  commune_code: string;
  street: string;
  company_invoice: CompanyInvoiceRequest | null;
  goods_total: Dong;
  delivery_total: Dong;
  discount_total: Dong;
  total: Dong;
  parcels: Parcel[];
  payment_requests: NewPaymentRequest[];
}
