import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Health } from '../../../contract';
import { cardsReport } from '../../../lib/cards/stripe';
import { engineReport } from '../../../modules/search-meilisearch/report';

/** `GET /store/health`: what this process knows of the parts that it depends on. Answers 200 while shoppers are served. */
export async function GET(_req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { engine, fallback, since } = engineReport();
  const cards = cardsReport();
  const health: Health = {
    status: fallback || cards === 'silent' ? 'degraded' : 'ok',
    search: { engine, fallback, since: since?.toISOString() ?? null },
    cards,
  };
  res.set('cache-control', 'no-store').json(health);
}
