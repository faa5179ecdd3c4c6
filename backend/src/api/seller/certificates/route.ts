import type { MedusaResponse } from '@medusajs/framework/http';
import type { CertificateClaimRequest, SellerCertificateList } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { claimCertificate } from '../../../workflows/certificate/claim-certificate';
import type { SellerRequest } from '../scope';
import { listCertificates } from './query';
import { claimBody } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerCertificateList>): Promise<void> {
  res.json(await listCertificates(req.scope, req.sellerScope));
}

/** Answers the list with the new one. */
export async function POST(
  req: SellerRequest<CertificateClaimRequest>,
  res: MedusaResponse<SellerCertificateList>,
): Promise<void> {
  const { sellerId, memberName } = req.sellerScope;
  await claimCertificate(req.scope, { sellerId, memberName, claim: parseBody(claimBody, req) });
  res.status(201).json(await listCertificates(req.scope, req.sellerScope));
}
