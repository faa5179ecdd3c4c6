import type { MedusaResponse } from '@medusajs/framework/http';
import type { CertificateClaimList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import type { OfficerRequest } from '../scope';
import { listClaims } from './query';
import { claimListQuery } from './validators';

export async function GET(req: OfficerRequest, res: MedusaResponse<CertificateClaimList>): Promise<void> {
  res.json(await listClaims(req.scope, parseQuery(claimListQuery, req)));
}
