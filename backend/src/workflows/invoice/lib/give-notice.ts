import type { MedusaContainer } from '@medusajs/framework/types';
import { generateEntityId } from '@medusajs/framework/utils';
import { env } from '../../../env';
import { localDate, now } from '../../../lib/clock';
import { type ErroneousInvoice, noticeToXml } from '../../../lib/einvoice/notice-xml';
import { signXml } from '../../../lib/einvoice/sign-xml';
import { conflict } from '../../../lib/errors';
import { invoiceFiles } from '../../../lib/invoices/files';
import { findPlace } from '../../../lib/nation';
import { messages } from '../../../messages';
import { INVOICE_MODULE } from '../../../modules/invoice';
import type InvoiceModuleService from '../../../modules/invoice/service';
import type { StoredInvoice } from '../../../modules/invoice/types';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import { sendErrorNotices } from './send-error-notices';
import { holderOf, signerFor } from './signers';

interface Wanted {
  reason: string;
  buyer: { name: string; address?: string };
  member_id: string;
}

/**
 * Tells the tax office that the buyer's name or address on an issued invoice is wrong and nothing else (Circular 91/2026 art. 10): notice
 * 04/SS, and no other invoice. The invoice itself stays what it is.
 */
export async function giveNotice(
  container: MedusaContainer,
  row: StoredInvoice,
  wanted: Wanted,
): Promise<void> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const signer = await signerFor(container, holderOf(row));
  if (!signer) throw conflict('no_key', messages.invoice.key_missing);
  const seller = await sellers.retrieveSeller(row.seller_id);
  const id = generateEntityId(undefined, 'inverr');
  const at = now();
  const { reason, buyer, member_id } = wanted;
  const source = noticeToXml({
    id: `TB-${id}`,
    noticedOn: localDate(at),
    place: findPlace(seller.commune_code)?.commune_name ?? '',
    taxOffice: { code: env.TAX_OFFICE_CODE, name: env.TAX_OFFICE_NAME },
    taxPayer: row.content.seller,
    items: [explained(row, messages.invoice.notice_reason(reason, buyer))],
  });
  const xml_hash = await invoiceFiles.keep(Buffer.from(await signXml(source, signer, at), 'utf8'));
  await service.createErrorNotices({
    id,
    seller_id: row.seller_id,
    invoice_id: row.id,
    reason,
    buyer,
    member_id,
    xml_hash,
    next_try_at: at,
  });
  await service.record(row.id, 'notice', at, { member_id, note: reason });
  await sendErrorNotices(container);
}

function explained({ content, tax_office_code }: StoredInvoice, reason: string): ErroneousInvoice {
  const { form, series, number, issuedOn } = content;
  if (number === undefined) throw new RangeError('An issued invoice has a number.');
  return {
    ...(tax_office_code && { authorityCode: tax_office_code }),
    form,
    series,
    number,
    issuedOn,
    action: 'explain',
    reason,
  };
}
