import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { AccountCheckout } from '../../../../contract';
import { requireAccount } from '../signed-in';
import { listAccountCheckouts } from './query';

export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ checkouts: AccountCheckout[] }>,
): Promise<void> {
  const account = await requireAccount(req);
  res.json({ checkouts: await listAccountCheckouts(req.scope, account) });
}
