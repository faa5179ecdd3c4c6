import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { clientAddress } from '../../../lib/client-address';
import { parseBody } from '../../../lib/errors';
import { CODE_MINUTES } from '../../../modules/sign-in/service';
import { sendSignInCode } from '../../../workflows/account/send-sign-in-code';
import { codeBody } from '../../store/account/validators';

/** Sends a code; the answer is the same for every phone. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<{ expires_in_seconds: number }>,
): Promise<void> {
  const { phone } = parseBody(codeBody, req);
  await sendSignInCode(req.scope, phone, clientAddress(req.headers['x-forwarded-for']));
  res.status(202).json({ expires_in_seconds: CODE_MINUTES * 60 });
}
