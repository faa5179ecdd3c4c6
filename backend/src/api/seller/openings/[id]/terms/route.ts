import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Opening } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { acceptTerms } from '../../../../../workflows/opening/save-opening';
import { ownOpening } from '../../member';
import { retrieveOpening } from '../../query';
import { termsBody } from '../../validators';

export async function POST(req: MedusaRequest, res: MedusaResponse<Opening>): Promise<void> {
  const own = await ownOpening(req);
  await acceptTerms(req.scope, own, parseBody(termsBody, req).version);
  res.json(await retrieveOpening(req.scope, own));
}
