import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { SitemapEntry } from '../../../contract';
import { keptAnswers } from '../../../lib/search/kept-answers';
import { readSitemap } from '../../../lib/search/sitemap';

const kept = keptAnswers<SitemapEntry[]>(4000, 1);

/** `GET /store/sitemap`: every address worth a crawler's visit. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await kept.get('all', () => readSitemap(req.scope.resolve(ContainerRegistrationKeys.QUERY))));
}
