import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { localDate, now } from '../../../lib/clock';
import { parseQuery } from '../../../lib/errors';
import { keptAnswers } from '../../../lib/search/kept-answers';
import { searchProducts } from '../../../lib/search/search-products';
import { productSearchQuery } from './validators';

const pages = keptAnswers<string>(1000, 2000);

/** `GET /store/search`: a page of goods, by words, filters and order. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const wanted = parseQuery(productSearchQuery, req);
  const today = localDate(now());
  const body = await pages.get(JSON.stringify([wanted, today]), async () =>
    JSON.stringify(await searchProducts(req.scope.resolve(ContainerRegistrationKeys.QUERY), wanted, today)),
  );
  res.type('json').send(body);
}
