import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { localDate, now } from '../../../../lib/clock';
import { readPromise } from '../../../../lib/delivery/read-promise';
import { notFound } from '../../../../lib/errors';
import { readListingPage } from '../../../../lib/search/listing-page';
import { messages } from '../../../../messages';

/** `GET /store/listings/:slug` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const deliveryOf = (sellerId: string) => readPromise(req.scope, sellerId);
  const page = await readListingPage(query, String(req.params.slug), localDate(now()), deliveryOf);
  if (!page) throw notFound('product_not_found', messages.catalogue.product_not_found);
  res.json(page);
}
