import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { readPromise } from '../../../../lib/delivery/read-promise';
import { notFound } from '../../../../lib/errors';
import { readSellerPage } from '../../../../lib/search/sellers';
import { messages } from '../../../../messages';

/** `GET /store/sellers/:slug` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const page = await readSellerPage(
    req.scope.resolve(ContainerRegistrationKeys.QUERY),
    String(req.params.slug),
    (sellerId) => readPromise(req.scope, sellerId),
  );
  if (!page) throw notFound('seller_not_found', messages.catalogue.seller_not_found);
  res.json(page);
}
