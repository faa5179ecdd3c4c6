import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { answerText } from '../../answer';
import { needsScope } from '../../key';
import { readSnapshot } from '../../query';

/** `GET /province/ioc/snapshots/:week` */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  needsScope(req, 'snapshots');
  answerText(req, res, await readSnapshot(req.scope, req.params.week ?? ''));
}
