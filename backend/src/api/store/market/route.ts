import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { Market } from '../../../contract';
import { notFound } from '../../../lib/errors';
import { keptAnswers } from '../../../lib/search/kept-answers';
import { readMarket } from '../../../lib/search/market-page';
import { messages } from '../../../messages';

const kept = keptAnswers<Market | null>(3000, 1);

/** `GET /store/market` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const market = await kept.get('market', () =>
    readMarket(req.scope.resolve(ContainerRegistrationKeys.QUERY)),
  );
  if (!market) throw notFound('market_not_found', messages.error.not_found);
  res.json(market);
}
