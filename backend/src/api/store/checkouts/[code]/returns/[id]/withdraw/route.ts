import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Checkout } from '../../../../../../../contract';
import { decideReturn } from '../../../../../../../workflows/return/decide-return';
import { subjectOf } from '../../../../after-sale';
import { readCheckout } from '../../../../query';

export async function POST(req: MedusaRequest, res: MedusaResponse<Checkout>): Promise<void> {
  const { checkout_id, id: request_id } = await subjectOf(req);
  await decideReturn(req.scope, {
    request_id,
    owner: { checkout_id },
    event: 'withdraw',
    answer: null,
    actor: { kind: 'buyer', id: checkout_id },
  });
  res.json(await readCheckout(req.scope, checkout_id));
}
