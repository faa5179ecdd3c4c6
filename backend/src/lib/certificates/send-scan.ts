import type { MedusaResponse } from '@medusajs/framework/http';
import type { MedusaContainer } from '@medusajs/framework/types';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { certificateScans } from '../papers/folders';
import { sendPaperFile } from '../papers/send-paper-file';

/** Hands the scan of a claim to who may read that. @throws MarketError 404 for a claim of another stall, or a scan that is deleted */
export async function sendScan(
  container: MedusaContainer,
  res: MedusaResponse,
  of: { id: string; seller_id?: string },
): Promise<void> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [claim] = await listings.listCertificateClaims(of, { select: ['id', 'scan_id'], take: 1 });
  const [scan] = claim?.scan_id
    ? await listings.listCertificateScans({ id: claim.scan_id }, { take: 1 })
    : [];
  sendPaperFile(res, certificateScans, scan);
}
