import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { SellerRefund } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { findRefund } from '../../../../../workflows/refund/lib/find-refund';
import { payRefund } from '../../../../../workflows/refund/pay-refund';
import { toSellerRefunds } from '../../../../seller/refunds/query';
import { confirmRefundBody } from '../../../../seller/refunds/validators';

const PLATFORM = { payee: 'platform' } as const;

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<SellerRefund>,
): Promise<void> {
  const refund_id = req.params.id ?? '';
  const { reference } = parseBody(confirmRefundBody, req);
  const actor = { kind: 'operator', id: req.auth_context.actor_id } as const;
  await payRefund(req.scope, { refund_id, owner: PLATFORM, reference, actor });
  const [paid] = await toSellerRefunds(req.scope, [await findRefund(req.scope, refund_id, PLATFORM)]);
  res.json(paid);
}
