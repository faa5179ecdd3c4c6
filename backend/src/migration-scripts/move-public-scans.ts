import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExecArgs } from '@medusajs/framework/types';
import { now } from '../lib/clock';
import { cleanPaper } from '../lib/papers/clean-paper';
import { certificateScans } from '../lib/papers/folders';
import { removePhoto } from '../lib/photo-intake/take-photo';
import { photosDir } from '../lib/photos';
import { LISTING_MODULE } from '../modules/listing';
import type ListingModuleService from '../modules/listing/service';

/**
 * Scans of certificates were photographs with a public address: each becomes a private file, and its address is gone unless goods show that
 * very photograph. Cut short anywhere, it goes on where it stopped.
 */
export default async function movePublicScans({ container }: ExecArgs): Promise<void> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const claims = await listings.listCertificateClaims({ scan_key: { $ne: null } }, { take: null });
  for (const { id, seller_id, scan_id, scan_key } of claims) {
    if (scan_key === null || scan_id !== null) continue;
    await listings.updateCertificateClaims({ id, scan_id: await move(listings, seller_id, scan_key) });
  }
  for (const key of new Set(claims.flatMap(({ scan_key }) => scan_key ?? []))) {
    await listings.forgetUnusedPictures(now(), key);
    const [shown] = await listings.listListingPictures({ key }, { take: 1 });
    if (!shown) await removePhoto(key);
  }
  await listings.updateCertificateClaims(claims.map(({ id }) => ({ id, scan_key: null })));
}

/** @returns the id of the private scan; null for a photograph that is not there any more */
async function move(listings: ListingModuleService, seller_id: string, key: string): Promise<string | null> {
  const bytes = await readFile(join(photosDir, `${key}.webp`)).catch(() => null);
  if (bytes === null) return null;
  const clean = await cleanPaper(bytes);
  const { id } = await listings.createCertificateScans({ seller_id, type: clean.type });
  await certificateScans.keep(id, clean.type, clean.bytes);
  return id;
}
