import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Checkout } from '../../../../../../../contract';
import { parseBody } from '../../../../../../../lib/errors';
import { giveRefundAccount } from '../../../../../../../workflows/refund/give-account';
import { subjectOf } from '../../../../after-sale';
import { RefundAccountBody } from '../../../../after-sale-validators';
import { readCheckout } from '../../../../query';

export async function POST(req: MedusaRequest, res: MedusaResponse<Checkout>): Promise<void> {
  const { checkout_id, id: refund_id } = await subjectOf(req);
  const account = parseBody(RefundAccountBody, req);
  await giveRefundAccount(req.scope, { refund_id, checkout_id, account });
  res.json(await readCheckout(req.scope, checkout_id));
}
