import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { localDate, now } from '../../../lib/clock';
import { parseQuery } from '../../../lib/errors';
import { keptAnswers } from '../../../lib/search/kept-answers';
import { searchProducts } from '../../../lib/search/search-products';
import { noteSearch } from '../../../lib/search-log/note-search';
import { productSearchQuery } from './validators';

interface Page {
  body: string;
  /** How many goods are what was asked for. */
  meant: number;
}

const pages = keptAnswers<Page>(1000, 2000);

/** `GET /store/search`: a page of goods, by words, filters and order. With the header `x-count-search: 1` it counts as a person's search. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const wanted = parseQuery(productSearchQuery, req);
  const today = localDate(now());
  const { body, meant } = await pages.get(JSON.stringify([wanted, today]), async () => {
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
    const result = await searchProducts(query, wanted, today);
    return { body: JSON.stringify(result), meant: result.partial_match ? 0 : result.total };
  });
  res.type('json').send(body);
  if (wanted.q && req.get('x-count-search') === '1') noteSearch(req.scope, wanted.q, meant);
}
