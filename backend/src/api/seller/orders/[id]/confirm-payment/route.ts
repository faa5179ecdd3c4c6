import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerOrder } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { confirmPayment } from '../../../../../workflows/bank-transaction/confirm-payment';
import { confirmPaymentBody } from '../../../bank-transactions/validators';
import type { SellerRequest } from '../../../scope';
import { retrieveOrder } from '../../query';

/** The stall has seen the money of an order on its account. */
export async function POST(req: SellerRequest, res: MedusaResponse<SellerOrder>): Promise<void> {
  const { sellerId, memberId } = req.sellerScope;
  const { reference } = parseBody(confirmPaymentBody, req);
  const { id: order_id } = await retrieveOrder(req.scope, req.sellerScope, req.params.id ?? '');
  await confirmPayment(req.scope, {
    order_id,
    owner: { payee: sellerId },
    reference,
    actor: { kind: 'member', id: memberId },
  });
  res.json(await retrieveOrder(req.scope, req.sellerScope, order_id));
}
