import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { PeriodFigures } from '../../../../contract';
import { parseQuery } from '../../../../lib/errors';
import { readFigures } from '../../figures/query';
import { periodQuery } from '../../period';
import { needsScope } from '../key';

/** `GET /province/ioc/indicators?kind=&period=` */
export async function GET(req: MedusaRequest, res: MedusaResponse<PeriodFigures>): Promise<void> {
  needsScope(req, 'indicators');
  res.json(await readFigures(req.scope, parseQuery(periodQuery, req).days));
}
