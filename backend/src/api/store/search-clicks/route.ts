import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { z } from '@medusajs/framework/zod';
import { parseBody } from '../../../lib/errors';
import { plainText } from '../../../lib/plain-text';
import { noteClick } from '../../../lib/search-log/note-click';
import { productSearchQuery } from '../search/validators';

const click = z.object({ search: productSearchQuery, slug: plainText().max(200) });

/** `POST /store/search-clicks`: goods were opened from a list of results. Answered before it is counted. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { search, slug } = parseBody(click, req);
  res.status(204).end();
  await noteClick(req.scope, search, slug);
}
