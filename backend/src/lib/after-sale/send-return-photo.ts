import type { MedusaResponse } from '@medusajs/framework/http';
import type { MedusaContainer } from '@medusajs/framework/types';
import { messages } from '../../messages';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import { notFound } from '../errors';
import { returnPhotoPath } from './return-picture';

/**
 * Hands a picture to the buyer of its checkout or the stall of its request, and lets nobody in between keep it.
 * @throws MarketError 404 for a picture of somebody else
 */
export async function sendReturnPhoto(
  container: MedusaContainer,
  res: MedusaResponse,
  { id, ...owner }: { id: string } & ({ checkout_id: string } | { request: { seller_id: string } }),
): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const [photo] = await service.listReturnPictures({ id, ...owner }, { select: ['id'], take: 1 });
  const path = photo && returnPhotoPath(photo.id);
  if (!path) throw notFound('photo_not_found', messages.afterSale.photo_not_found);
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('Content-Security-Policy', "default-src 'none'");
  res.type('image/webp').sendFile(path, { dotfiles: 'allow' });
}
