import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { z } from '@medusajs/framework/zod';
import { parseQuery } from '../../../lib/errors';
import { keptAnswers } from '../../../lib/search/kept-answers';
import { suggest } from '../../../lib/search/suggest';

const suggestionQuery = z.object({ q: z.string().max(100_000).default('') });
const kept = keptAnswers<string>(2000, 2000);

/** `GET /store/suggestions?q=`: at most eight goods, shelves, stalls and places. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { q } = parseQuery(suggestionQuery, req);
  const body = await kept.get(q, async () =>
    JSON.stringify(await suggest(req.scope.resolve(ContainerRegistrationKeys.QUERY), q)),
  );
  res.type('json').send(body);
}
