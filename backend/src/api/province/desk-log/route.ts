import type { MedusaResponse } from '@medusajs/framework/http';
import type { DeskLog } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { readDeskLog } from './query';
import { deskLogQuery } from './validators';

/** `GET /province/desk-log?kind=&page=` */
export async function GET(req: OfficerRequest, res: MedusaResponse<DeskLog>): Promise<void> {
  res.json(await readDeskLog(req.scope, req.officerScope, parseQuery(deskLogQuery, req)));
}
