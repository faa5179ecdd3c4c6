import type { CompanyInvoiceRequest, PlaceBasketRequest, PlaceRef } from '../../../contract';

/** A placement request whose every field has the right shape; codes still have to be looked up. */
export interface Placement extends Omit<PlaceBasketRequest, 'contact' | 'address' | 'invoice'> {
  /** Of whoever is signed in; null for a guest. */
  customer_id: string | null;
  contact: { name: string; phone: string; email: string | null };
  place: PlaceRef;
  street: string;
  invoice: CompanyInvoiceRequest | null;
}
