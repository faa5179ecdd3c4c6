import type { Market } from '@cho-phien/seed';
import type { AgreementParty } from '../../contract';
import { env } from '../../env';
import { findPlace } from '../nation';

export interface SellerData {
  slug: string;
  legal_name: string;
  tax_code: string;
  street: string;
  commune_code: string;
  representative: string;
  phone: string;
  email: string | null;
}

/** Who runs the market. */
export function marketParty({ operatorName, address, hotline, email }: Market): AgreementParty {
  return {
    name: operatorName,
    tax_code: env.PLATFORM_TAX_CODE ?? null,
    address,
    representative: null,
    phone: hotline,
    email,
  };
}

/** A stall by its registered data. */
export function sellerParty(seller: SellerData): AgreementParty {
  const place = findPlace(seller.commune_code);
  return {
    name: seller.legal_name,
    tax_code: seller.tax_code,
    address: [seller.street, place?.commune_name, place?.province_name].filter(Boolean).join(', '),
    representative: seller.representative,
    phone: seller.phone,
    email: seller.email,
  };
}
