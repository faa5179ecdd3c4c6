import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { now } from '../../../lib/clock';
import { invoiceFiles } from '../../../lib/invoices/files';
import { INVOICE_MODULE } from '../../../modules/invoice';
import {
  type InvoiceProvider,
  ProviderUnreachable,
  type SubmissionState,
} from '../../../modules/invoice/provider';
import type InvoiceModuleService from '../../../modules/invoice/service';
import type { ClaimedNotice } from '../../../modules/invoice/types';
import { invoiceProvider } from './provider';

/** Hands over the notices of errors that wait, by the rules that invoices are handed over by. */
export async function sendErrorNotices(container: MedusaContainer): Promise<void> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  for (const notice of await service.claimNotices(now())) {
    try {
      const reply = await offer(invoiceProvider(), notice);
      if (reply !== 'received' && reply !== 'unknown') await service.concludeNotice(notice.id, reply);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Notice ${notice.id} was not sent: ${detail}`);
      if (error instanceof ProviderUnreachable && !notice.may_have_arrived) {
        await service.noticeNotArrived(notice.id);
      }
    }
  }
}

async function offer(provider: InvoiceProvider, notice: ClaimedNotice): Promise<SubmissionState> {
  const submission = {
    id: notice.id,
    kind: 'error_notice' as const,
    seller_tax_code: notice.seller_tax_code,
    xml: await invoiceFiles.read(notice.xml_hash),
    content: null,
  };
  const known = notice.may_have_arrived ? await provider.lookup(submission) : 'unknown';
  return known === 'unknown' ? provider.send(submission) : known;
}
