import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { refundText } from '../../lib/after-sale/refund-text';
import { AfterSaleRules } from '../../lib/after-sale/rules';
import { type OrderAfterSale, readOrderAfterSale, refundMethodOf } from '../../lib/after-sale/sold-order';
import { now } from '../../lib/clock';
import { sumDong } from '../../lib/money';
import { AFTER_SALE_MODULE } from '../../modules/after-sale';
import type AfterSaleModuleService from '../../modules/after-sale/service';
import type { BankAccount, NewRefund } from '../../modules/after-sale/types';
import { underOrderLock } from '../order/under-order-lock';
import { writeNativeReturn } from './lib/write-native-return';

/** Goods of a request are back, Medusa's return and stock say so, and what is owed for them is on the list. `{id, order_id, return_id}` */
export const RETURN_REQUEST_RECEIVED = 'return-request.received';

/**
 * Does what follows from goods that are back: Medusa's own return, then the refund. Every part can be repeated, so the sweeper
 * finishes what a crash broke off; a request that is not `receiving` is left alone.
 */
export async function finishReturn(container: MedusaContainer, requestId: string): Promise<void> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const { order_id } = await service.retrieveReturnRequest(requestId, { select: ['id', 'order_id'] });
  await underOrderLock(container, order_id, async () => {
    const request = await service.retrieveReturnRequest(requestId, { relations: ['items'] });
    if (request.state !== 'receiving') return;
    const order = await readOrderAfterSale(container, order_id);
    if (!order) throw new Error(`Request ${requestId} is for an order that is gone.`);
    const return_id = await writeNativeReturn(container, order, request);
    const actor = { kind: 'member', id: request.received_by ?? '' } as const;
    const refund = refundFor(order, request);
    const at = request.receiving_since ?? now();
    if (!(await service.finishReceiving(requestId, { return_id, refund, actor, at }))) return;
    await container.resolve(Modules.EVENT_BUS).emit({
      name: RETURN_REQUEST_RECEIVED,
      data: { id: requestId, order_id, return_id },
    });
  });
}

interface ReceivedRequest {
  id: string;
  bank_bin: string | null;
  account: string | null;
  holder: string | null;
  delivery_amount: number | null;
  items: { amount: number }[];
}

/** Null where nothing was paid for what is back. */
function refundFor(order: OrderAfterSale, request: ReceivedRequest): NewRefund | null {
  const amount = sumDong(request.items.map((item) => item.amount)) + (request.delivery_amount ?? 0);
  if (amount === 0) return null;
  const at = now();
  return {
    order_id: order.id,
    checkout_id: order.checkout_id,
    seller_id: order.seller_id,
    payee: order.payee,
    method: refundMethodOf(order),
    source: 'return',
    source_id: request.id,
    amount,
    refund_account: accountOf(request),
    transfer_text: refundText(order.checkout_code),
    due_at: at,
    due_by: AfterSaleRules.on(at).refundBy(at),
  };
}

function accountOf({ bank_bin, account, holder }: ReceivedRequest): BankAccount | null {
  return bank_bin && account && holder ? { bank_bin, account, holder } : null;
}
