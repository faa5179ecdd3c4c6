import type { MedusaContainer } from '@medusajs/framework/types';
import { generateEntityId } from '@medusajs/framework/utils';
import { cleanPhoto, keepReturnPhoto } from '../../lib/after-sale/return-picture';
import { invalidInput, MarketError } from '../../lib/errors';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';

/** Pictures of one checkout that no request names yet: enough for a form sent several times, too few to fill a disk. */
const MOST_UNUSED = 12;

/**
 * Keeps a picture for a request that is about to be made; answers its id.
 * @throws MarketError 400 for what is no picture, 429 for too many
 */
export async function keepPhoto(
  container: MedusaContainer,
  checkoutId: string,
  bytes: Buffer,
): Promise<string> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const waiting = await service.listReturnPictures(
    { checkout_id: checkoutId, request_id: null },
    { select: ['id'], take: MOST_UNUSED },
  );
  if (waiting.length >= MOST_UNUSED) {
    throw new MarketError(429, 'too_many_photos', messages.afterSale.too_many_photos);
  }
  const photo = await cleanPhoto(bytes);
  if (!photo) {
    throw invalidInput([
      { field: 'photos', code: 'photo_type', message: messages.afterSale.field.photo_type },
    ]);
  }
  const id = generateEntityId(undefined, 'retpho');
  await keepReturnPhoto(id, photo);
  await service.createReturnPictures({ id, checkout_id: checkoutId });
  return id;
}
