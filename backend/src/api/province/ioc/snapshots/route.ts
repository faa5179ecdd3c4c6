import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { SnapshotHead } from '../../../../contract';
import { needsScope } from '../key';
import { listSnapshots } from '../query';

/** `GET /province/ioc/snapshots` */
export async function GET(req: MedusaRequest, res: MedusaResponse<SnapshotHead[]>): Promise<void> {
  needsScope(req, 'snapshots');
  res.json(await listSnapshots(req.scope));
}
