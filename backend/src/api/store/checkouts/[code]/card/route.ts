import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { CardPage } from '../../../../../contract';
import { openCardPage } from '../../../../../workflows/card/open-card-page';
import { admit } from '../../access';

export async function POST(req: MedusaRequest, res: MedusaResponse<CardPage>): Promise<void> {
  res.json({ url: await openCardPage(req.scope, await admit(req)) });
}
