import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { invalidInput, parseBody } from '../../../lib/errors';
import { messages } from '../../../messages';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import { confirmPayment } from '../../../workflows/bank-transaction/confirm-payment';
import { confirmPlatformPaymentBody } from '../../seller/bank-transactions/validators';

const PLATFORM = { payee: 'platform' } as const;

/** The operator has seen the money of a checkout on the platform's account. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ order_id: string }>,
): Promise<void> {
  const { checkout_code, reference } = parseBody(confirmPlatformPaymentBody, req);
  const checkouts: CheckoutModuleService = req.scope.resolve(CHECKOUT_MODULE);
  const named = await checkouts.findByCodes([checkout_code]);
  const order_id = named.find(({ payee }) => payee === PLATFORM.payee)?.order_ids[0];
  if (!order_id) {
    const message = messages.bankTransaction.unknown_code(checkout_code);
    throw invalidInput([{ field: 'checkout_code', code: 'unknown_code', message }]);
  }
  const actor = { kind: 'operator', id: req.auth_context.actor_id } as const;
  await confirmPayment(req.scope, { order_id, owner: PLATFORM, reference, actor });
  res.json({ order_id });
}
