import type { MedusaContainer } from '@medusajs/framework/types';
import { scanDays } from '../../lib/certificates/rules';
import { localDate, now } from '../../lib/clock';
import { certificateScans } from '../../lib/papers/folders';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';

const A_DAY = 24 * 3_600_000;

/**
 * Deletes scans whose retention time is over: after the last day of the paper, or after it was refused; and those that no claim came for.
 * The file goes first: a kill between the two leaves a row that is found again.
 */
export async function forgetScans(container: MedusaContainer): Promise<number> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const at = now();
  const over = new Date(at.getTime() - scanDays(localDate(at)) * A_DAY);
  const scans = await listings.scansToForget({
    unused: new Date(at.getTime() - A_DAY),
    ended: localDate(over),
    refused: over,
  });
  for (const { id, type } of scans) {
    await certificateScans.remove(id, type);
    await listings.deleteCertificateScans(id);
  }
  return scans.length;
}
