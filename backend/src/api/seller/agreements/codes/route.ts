import type { MedusaResponse } from '@medusajs/framework/http';
import { clientAddress } from '../../../../lib/client-address';
import { CODE_MINUTES } from '../../../../modules/sign-in/service';
import { sendAgreementCode } from '../../../../workflows/agreement/send-agreement-code';
import type { SellerRequest } from '../../scope';
import { mustOwn } from '../may';

export async function POST(
  req: SellerRequest,
  res: MedusaResponse<{ expires_in_seconds: number }>,
): Promise<void> {
  mustOwn(req.sellerScope);
  await sendAgreementCode(req.scope, req.sellerScope, clientAddress(req.headers['x-forwarded-for']));
  res.status(202).json({ expires_in_seconds: CODE_MINUTES * 60 });
}
