import type { CreatePaymentCollectionDTO, IPaymentModuleService } from '@medusajs/framework/types';
import { Modules, PaymentCollectionStatus } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { PROVIDERS } from '../../basket/lib/ground';
import type { PlannedPayment } from '../lib/plan';

interface Input {
  payments: PlannedPayment[];
  currency_code: string;
}

/**
 * A native payment collection and session for each order. Cash is authorised at once, as a promise; a QR payment waits for
 * its money (D3), and says so: `awaiting`.
 */
export const createPaymentsStep = createStep(
  'create-payments',
  async ({ payments, currency_code }: Input, { container }) => {
    const service = container.resolve(Modules.PAYMENT);
    const collections = payments.map(
      ({ collection_id, amount, method }): CreatePaymentCollectionDTO & { id: string; status: string } => ({
        id: collection_id,
        amount,
        currency_code,
        status: method === 'cod' ? PaymentCollectionStatus.NOT_PAID : PaymentCollectionStatus.AWAITING,
      }),
    );
    const made = await service.createPaymentCollections(collections);
    const ids = made.map(({ id }) => id);
    try {
      for (const payment of payments) await openSession(service, payment, currency_code);
    } catch (error) {
      await service.deletePaymentCollections(ids);
      throw error;
    }
    return new StepResponse(ids, ids);
  },
  async (ids, { container }) => {
    if (ids?.length) await container.resolve(Modules.PAYMENT).deletePaymentCollections(ids);
  },
);

async function openSession(
  service: IPaymentModuleService,
  { collection_id, amount, method }: PlannedPayment,
  currency_code: string,
): Promise<void> {
  const session = await service.createPaymentSession(collection_id, {
    provider_id: PROVIDERS[method],
    currency_code,
    amount,
    data: {},
  });
  if (method === 'cod') await service.authorizePaymentSession(session.id, {});
}
