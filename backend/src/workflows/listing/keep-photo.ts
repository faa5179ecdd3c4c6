import type { Readable } from 'node:stream';
import type { MedusaContainer } from '@medusajs/framework/types';
import { now } from '../../lib/clock';
import { MarketError } from '../../lib/errors';
import { photoName } from '../../lib/goods-table/read-goods-rows';
import { PhotoProblem } from '../../lib/photo-intake/photo-problem';
import { removePhoto, takePhoto } from '../../lib/photo-intake/take-photo';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';

const A_DAY = 24 * 3_600_000;
/** A stall that photographs each of a hundred goods from five sides. */
const MOST_A_DAY = 500;

/**
 * Keeps a photograph for the goods of a stall.
 * @returns its key
 * @throws MarketError 400 or 413 with the reason for what is no photograph, 429 for too many in a day
 */
export async function keepPhoto(
  container: MedusaContainer,
  { sellerId, name, from }: { sellerId: string; name: string; from: Readable },
): Promise<string> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const [, today] = await listings.listAndCountListingPictures(
    { seller_id: sellerId, created_at: { $gt: new Date(now().getTime() - A_DAY) } },
    { select: ['id'], take: 1 },
  );
  if (today >= MOST_A_DAY) throw new MarketError(429, 'too_many_photos', messages.photo.too_many);
  const key = await take(from, name);
  try {
    await listings.createListingPictures({ key, seller_id: sellerId, name: photoName(name) });
    return key;
  } catch (error) {
    await removePhoto(key);
    throw error;
  }
}

async function take(from: Readable, name: string): Promise<string> {
  try {
    return await takePhoto(from, name);
  } catch (error) {
    if (!(error instanceof PhotoProblem)) throw error;
    const status = error.kind === 'too_large' ? 413 : 400;
    throw new MarketError(status, `photo_${error.kind}`, messages.photo.problem[error.kind]);
  }
}
