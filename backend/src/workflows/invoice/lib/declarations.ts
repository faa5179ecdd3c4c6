import type { MedusaContainer } from '@medusajs/framework/types';
import { env } from '../../../env';
import { localDate, now } from '../../../lib/clock';
import {
  useDeclarationToXml as declarationOfUseToXml,
  delegationToXml,
} from '../../../lib/einvoice/registration-xml';
import { conflict } from '../../../lib/errors';
import { seriesOf } from '../../../lib/invoices/series-of';
import { findPlace } from '../../../lib/nation';
import { messages } from '../../../messages';
import type { NewRegistration } from '../../../modules/invoice/types';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import { signerOfRegistration } from './signers';
import { readRegistration } from './terms';

/**
 * Form 01/ĐKTĐ-HĐĐT of a seller, unsigned: that it uses e-invoices (message 100), or that it lets the platform issue them (message 101).
 * @throws MarketError 409 for a seller who is not registered here, or who delegates to nobody
 */
export async function declarationOf(
  container: MedusaContainer,
  sellerId: string,
  what: 'use' | 'delegation',
): Promise<string> {
  const registration = await readRegistration(container, sellerId);
  if (!registration) throw conflict('not_registered', messages.invoice.not_registered);
  const head = await headOf(container, registration, what);
  const form = head.vat_method === 'deduction' ? ('1' as const) : ('2' as const);
  if (what === 'use') {
    const { coding, mode } = registration;
    return declarationOfUseToXml({ ...head.declaration, occasion: 'first', coding, mode, forms: [form] });
  }
  const { delegation } = registration;
  if (!delegation) throw conflict('not_delegated', messages.invoice.not_delegated);
  return delegationToXml({
    ...head.declaration,
    side: 'given',
    delegations: [
      {
        form,
        series: seriesOf(registration, head.declaration.declaredOn),
        party: { name: delegation.issuer.name, taxCode: delegation.issuer.tax_code },
        purpose: delegation.purpose,
        from: delegation.signed_on,
        to: delegation.until,
        payment: 'cash_or_transfer',
      },
    ],
  });
}

async function headOf(container: MedusaContainer, registration: NewRegistration, what: string) {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [seller, signer] = await Promise.all([
    sellers.retrieveSeller(registration.seller_id),
    signerOfRegistration(container, registration),
  ]);
  if (!signer) throw conflict('no_key', messages.invoice.key_missing);
  const { issuer, serial, validFrom, validTo } = signer.certificate;
  const place = findPlace(seller.commune_code);
  return {
    vat_method: seller.vat_method,
    declaration: {
      id: `TK-${what}-${seller.slug}`,
      taxPayer: { name: seller.legal_name, taxCode: seller.tax_code },
      taxOffice: { code: env.TAX_OFFICE_CODE, name: env.TAX_OFFICE_NAME },
      contact: {
        name: seller.representative,
        address: [seller.street, place?.commune_name, place?.province_name].filter(Boolean).join(', '),
        email: seller.email ?? '',
        phone: seller.phone,
      },
      place: place?.province_name ?? '',
      declaredOn: localDate(now()),
      certificates: [{ issuer, serial, validFrom, validTo }] as const,
    },
  };
}
