import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Opening } from '../../../../../../../contract';
import { removePaper } from '../../../../../../../workflows/opening/keep-paper';
import { ownOpening } from '../../../../member';
import { retrieveOpening } from '../../../../query';

export async function POST(req: MedusaRequest, res: MedusaResponse<Opening>): Promise<void> {
  const own = await ownOpening(req);
  await removePaper(req.scope, own, req.params.paper_id ?? '');
  res.json(await retrieveOpening(req.scope, own));
}
