import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { capturePaymentWorkflow } from '@medusajs/medusa/core-flows';
import { readOrderAfterSale } from '../../lib/after-sale/sold-order';
import { mendEach } from '../../lib/mend-each';
import { requestLock } from '../checkout/settle-requests';
import { bookMovements, listUnbooked } from './book-movements';
import { parcelLock } from './types';

const UNCONFIRMED_CASH = readFileSync(join(__dirname, 'unconfirmed-cash.sql'), 'utf8');
/** Seconds to wait for who is at the order's money. */
const PATIENCE = 15;

interface Cash {
  order_id: string;
  payment_id: string;
}

/** The seller has said that the parcel was handed over, and a crash kept the cash from being written down. Answers how many. */
export async function confirmCash(container: MedusaContainer): Promise<number> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Cash[] }>(UNCONFIRMED_CASH);
  return mendEach(container, rows, async (_, { order_id, payment_id }) =>
    underMoneyLocks(container, order_id, async () => {
      const payments = container.resolve(Modules.PAYMENT);
      const payment = await payments.retrievePayment(payment_id, { select: ['id', 'captured_at'] });
      if (!payment.captured_at) await capturePaymentWorkflow(container).run({ input: { payment_id } });
    }),
  );
}

/** Orders that do not know of all that was paid for them or refunded learn of it. Answers how many. */
export async function bookAllMovements(container: MedusaContainer): Promise<number> {
  return mendEach(container, await listUnbooked(container), async (_, id) =>
    underMoneyLocks(container, id, () => bookMovements(container, id)),
  );
}

/** Nobody captures or refunds this order's money meanwhile, be it by its parcels or by its bank transfer. */
async function underMoneyLocks(
  container: MedusaContainer,
  orderId: string,
  work: () => Promise<void>,
): Promise<void> {
  const order = await readOrderAfterSale(container, orderId);
  const keys = [parcelLock(orderId), ...(order?.request ? [requestLock(order.request.id)] : [])];
  await container.resolve(Modules.LOCKING).execute(keys, work, { timeout: PATIENCE });
}
