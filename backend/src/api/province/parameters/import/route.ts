import type { MedusaResponse } from '@medusajs/framework/http';
import type { ParameterImport } from '../../../../contract';
import { MarketError } from '../../../../lib/errors';
import { readRawBody } from '../../../../lib/raw-body';
import { messages } from '../../../../messages';
import { proposeParametersWorkflow } from '../../../../workflows/reporting/propose-parameters';
import type { OfficerRequest } from '../../scope';
import { checkImport } from './query';

const MOST_BYTES = 2 * 1024 * 1024;

/** `POST /province/parameters/import?write=1` with the bytes of a workbook; without `write` it is only checked. */
export async function POST(req: OfficerRequest, res: MedusaResponse<ParameterImport>): Promise<void> {
  const bytes = await readRawBody(req, MOST_BYTES);
  if (!bytes) throw new MarketError(413, 'too_large', messages.parameterImport.too_large);
  const { parameters, answer } = await checkImport(bytes);
  const right = parameters.length > 0 && parameters.length === answer.rows.length;
  if (req.query.write !== '1' || !right) {
    res.json(answer);
    return;
  }
  await proposeParametersWorkflow(req.scope).run({ input: { parameters, by: req.officerScope } });
  res.json({ ...answer, written: true });
}
