import type { MedusaResponse } from '@medusajs/framework/http';
import type { AgreementFile } from '../../../../../contract';
import { retrieveAgreementFile } from '../../../../../lib/agreements/find';
import type { OfficerRequest } from '../../../scope';

export async function GET(req: OfficerRequest, res: MedusaResponse<AgreementFile>): Promise<void> {
  res.json(await retrieveAgreementFile(req.scope, req.params.sha256 ?? ''));
}
