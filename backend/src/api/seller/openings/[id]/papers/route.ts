import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Opening } from '../../../../../contract';
import { parseQuery } from '../../../../../lib/errors';
import { readPaper } from '../../../../../lib/papers/read-paper';
import { findOpening } from '../../../../../workflows/opening/find-opening';
import { keepPaper } from '../../../../../workflows/opening/keep-paper';
import { ownOpening } from '../../member';
import { retrieveOpening } from '../../query';
import { paperQuery } from '../../validators';

/** One paper as it is. Whose opening it is is looked at before its bytes are read. */
export async function POST(req: MedusaRequest, res: MedusaResponse<Opening>): Promise<void> {
  const own = await ownOpening(req);
  const { paper, name } = parseQuery(paperQuery, req);
  await findOpening(req.scope, own);
  const bytes = await readPaper(req);
  await keepPaper(req.scope, own, { paper, name, bytes });
  res.status(201).json(await retrieveOpening(req.scope, own));
}
