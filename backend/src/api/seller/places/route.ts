import type { MedusaResponse } from '@medusajs/framework/http';
import { z } from '@medusajs/framework/zod';
import type { FoundPlace, PlaceRef, Province } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import { findPlaces } from '../../../lib/find-places';
import { findPlace, provinces } from '../../../lib/nation';
import type { SellerRequest } from '../scope';

const query = z.object({ q: z.string().max(100).default(''), commune: z.string().max(6_000).default('') });

interface Places {
  places: FoundPlace[];
  communes: PlaceRef[];
  provinces: Province[];
}

/**
 * `GET /seller/places?q=&commune=25270,25195`: communes by what people call them, today or before; those of the codes; and the provinces to
 * choose from.
 */
export async function GET(req: SellerRequest, res: MedusaResponse<Places>): Promise<void> {
  const { q, commune } = parseQuery(query, req);
  res.json({
    places: findPlaces(q),
    communes: commune.split(',').flatMap((code) => findPlace(code) ?? []),
    provinces: provinces(),
  });
}
