import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Checkout } from '../../../../../../../contract';
import { parseBody } from '../../../../../../../lib/errors';
import { cancelOrder } from '../../../../../../../workflows/order/cancel-order';
import { subjectOf } from '../../../../after-sale';
import { CancelByBuyerBody } from '../../../../after-sale-validators';
import { readCheckout } from '../../../../query';

export async function POST(req: MedusaRequest, res: MedusaResponse<Checkout>): Promise<void> {
  const { checkout_id, id: order_id } = await subjectOf(req);
  const { account, ...asked } = parseBody(CancelByBuyerBody, req);
  await cancelOrder(req.scope, {
    ...asked,
    order_id,
    owner: { checkout_id },
    by: 'buyer',
    actor: { kind: 'buyer', id: checkout_id },
    account: account ?? null,
  });
  res.json(await readCheckout(req.scope, checkout_id));
}
