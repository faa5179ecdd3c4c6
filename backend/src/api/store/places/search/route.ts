import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { z } from '@medusajs/framework/zod';
import type { FoundPlace } from '../../../../contract';
import { parseQuery } from '../../../../lib/errors';
import { findPlaces } from '../../../../lib/find-places';

const query = z.object({ q: z.string().max(100).default('') });

export async function GET(req: MedusaRequest, res: MedusaResponse<{ places: FoundPlace[] }>): Promise<void> {
  res.json({ places: findPlaces(parseQuery(query, req).q) });
}
