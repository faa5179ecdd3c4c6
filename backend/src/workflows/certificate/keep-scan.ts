import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { MarketError } from '../../lib/errors';
import { cleanPaper } from '../../lib/papers/clean-paper';
import { certificateScans } from '../../lib/papers/folders';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';

const A_DAY = 24 * 3_600_000;
const MOST_A_DAY = 200;

/**
 * Keeps the scan of a certificate, for a claim that names it. What is refused leaves nothing behind.
 * @returns its id
 * @throws MarketError 400 for what is neither photograph nor PDF, 429 for too many in a day
 */
export async function keepScan(
  container: MedusaContainer,
  { sellerId, bytes }: { sellerId: string; bytes: Buffer },
): Promise<string> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [, today] = await listings.listAndCountCertificateScans(
    { seller_id: sellerId, created_at: { $gt: new Date(now().getTime() - A_DAY) } },
    { select: ['id'], take: 1 },
  );
  if (today >= MOST_A_DAY) throw new MarketError(429, 'too_many_scans', messages.certificate.too_many_scans);
  const clean = await cleanPaper(bytes);
  const { id } = await listings.createCertificateScans({ seller_id: sellerId, type: clean.type });
  try {
    await certificateScans.keep(id, clean.type, clean.bytes);
    return id;
  } catch (error) {
    await listings.deleteCertificateScans(id);
    throw error;
  }
}
