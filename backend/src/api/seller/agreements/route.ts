import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerAgreements, SignAgreementRequest } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { signAgreement } from '../../../workflows/agreement/sign-agreement';
import type { SellerRequest } from '../scope';
import { mustOwn } from './may';
import { retrieveAgreements } from './query';
import { signBody } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerAgreements>): Promise<void> {
  res.json(await retrieveAgreements(req.scope, req.sellerScope));
}

export async function POST(
  req: SellerRequest<SignAgreementRequest>,
  res: MedusaResponse<SellerAgreements>,
): Promise<void> {
  mustOwn(req.sellerScope);
  const { version, code } = parseBody(signBody, req);
  const { sellerId, memberId, memberName } = req.sellerScope;
  await signAgreement(req.scope, { sellerId, memberId, memberName, version, code });
  res.status(201).json(await retrieveAgreements(req.scope, req.sellerScope));
}
