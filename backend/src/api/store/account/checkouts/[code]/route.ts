import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { readCheckoutCode } from '../../../../../lib/checkout-code';
import { notFound } from '../../../../../lib/errors';
import { messages } from '../../../../../messages';
import { CHECKOUT_MODULE } from '../../../../../modules/checkout';
import type CheckoutModuleService from '../../../../../modules/checkout/service';
import { accessToken } from '../../../checkouts/access';
import { requireAccount } from '../../signed-in';

/** The key to one of the account's own orders. @throws MarketError 404 for anybody else's */
export async function GET(req: MedusaRequest, res: MedusaResponse<{ access_token: string }>): Promise<void> {
  const { id } = await requireAccount(req);
  const code = readCheckoutCode(req.params.code ?? '');
  const service: CheckoutModuleService = req.scope.resolve(CHECKOUT_MODULE);
  const [checkout] = code
    ? await service.listCheckouts({ code, customer_id: id, state: 'placed' }, { select: ['id'], take: 1 })
    : [];
  if (!checkout) throw notFound('checkout_not_found', messages.checkout.not_found);
  res.json({ access_token: accessToken(checkout.id) });
}
