import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../lib/clock';
import { removePhoto, sweepIntake } from '../lib/photo-intake/take-photo';
import { LISTING_MODULE } from '../modules/listing';
import type ListingModuleService from '../modules/listing/service';

/** Longer than anybody leaves a form open. */
const UNUSED_MS = 7 * 24 * 3_600_000;

/** Removes what a killed process left of photographs that never came in whole, and those that no goods and no draft show. */
export default async function sweepPhotosJob(container: MedusaContainer): Promise<void> {
  await sweepIntake(now());
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  for (const key of await listings.forgetUnusedPictures(new Date(now().getTime() - UNUSED_MS))) {
    await removePhoto(key);
  }
}

export const config = { name: 'sweep-photos', schedule: '17 * * * *' };
