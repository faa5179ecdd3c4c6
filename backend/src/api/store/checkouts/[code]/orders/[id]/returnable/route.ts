import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Returnable } from '../../../../../../../contract';
import { readReturnable, subjectOf } from '../../../../after-sale';

export async function GET(req: MedusaRequest, res: MedusaResponse<Returnable>): Promise<void> {
  res.json(await readReturnable(req.scope, await subjectOf(req)));
}
