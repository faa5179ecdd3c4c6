import type { MedusaContainer } from '@medusajs/framework/types';
import { generateEntityId } from '@medusajs/framework/utils';
import { env } from '../../../env';
import { localDate, now } from '../../../lib/clock';
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
import { noticeXml } from './notice-xml';
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
  const source = noticeXml({
    id,
    day: localDate(at),
    place: findPlace(seller.commune_code)?.commune_name ?? '',
    tax_office: { code: env.TAX_OFFICE_CODE, name: env.TAX_OFFICE_NAME },
    invoice: row.content,
    tax_office_code: row.tax_office_code,
    reason: messages.invoice.notice_reason(reason, buyer),
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
