import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { SellerList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import { keptAnswers } from '../../../lib/search/kept-answers';
import { listSellers } from '../../../lib/search/sellers';
import { sellerListQuery } from './validators';

const kept = keptAnswers<SellerList>(1000, 500);

/** `GET /store/sellers` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const wanted = parseQuery(sellerListQuery, req);
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  res.json(await kept.get(JSON.stringify(wanted), () => listSellers(query, wanted)));
}
