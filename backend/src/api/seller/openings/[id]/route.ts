import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Opening, SaveOpeningRequest } from '../../../../contract';
import { parseBody } from '../../../../lib/errors';
import { saveOpening } from '../../../../workflows/opening/save-opening';
import { ownOpening } from '../member';
import { retrieveOpening } from '../query';
import { saveBody } from '../validators';

export async function GET(req: MedusaRequest, res: MedusaResponse<Opening>): Promise<void> {
  res.json(await retrieveOpening(req.scope, await ownOpening(req)));
}

export async function POST(
  req: MedusaRequest<SaveOpeningRequest>,
  res: MedusaResponse<Opening>,
): Promise<void> {
  const own = await ownOpening(req);
  const { kind, answers } = parseBody(saveBody, req);
  await saveOpening(req.scope, own, {
    ...(kind ? { kind } : {}),
    answers: answers as SaveOpeningRequest['answers'] & object,
  });
  res.json(await retrieveOpening(req.scope, own));
}
