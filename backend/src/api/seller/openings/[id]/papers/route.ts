import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { OPENING_PAPER_BYTES, type Opening } from '../../../../../contract';
import { MarketError, parseQuery } from '../../../../../lib/errors';
import { readRawBody } from '../../../../../lib/raw-body';
import { messages } from '../../../../../messages';
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
  const bytes = await readRawBody(req, OPENING_PAPER_BYTES);
  if (bytes === null) throw new MarketError(413, 'paper_too_large', messages.opening.paper_too_large);
  await keepPaper(req.scope, own, { paper, name, bytes });
  res.status(201).json(await retrieveOpening(req.scope, own));
}
