import type { CreatePaymentCollectionDTO } from '@medusajs/framework/types';
import { Modules, PaymentCollectionStatus, PaymentSessionStatus } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { PROVIDERS } from '../../basket/lib/ground';
import type { PlannedPayment } from '../lib/plan';

interface Input {
  payments: PlannedPayment[];
  currency_code: string;
}

/** A collection with its one session: the module takes them together, though its type does not say so. */
type NewCollection = CreatePaymentCollectionDTO & {
  id: string;
  status: PaymentCollectionStatus;
  payment_sessions: {
    id: string;
    provider_id: string;
    currency_code: string;
    amount: number;
    status: PaymentSessionStatus;
    data: Record<string, unknown>;
    context: Record<string, unknown>;
  }[];
};

/**
 * A native payment collection and session for each order, all in one write: both providers are ours and have nobody to ask
 * when a session begins. Cash is authorised at once, as a promise; a QR payment waits for its money (D3), and says so.
 */
export const createPaymentsStep = createStep(
  'create-payments',
  async ({ payments, currency_code }: Input, { container }) => {
    const service = container.resolve(Modules.PAYMENT);
    const collections = payments.map((payment) => collectionFor(payment, currency_code));
    const ids = collections.map(({ id }) => id);
    await service.createPaymentCollections(collections);
    try {
      for (const { method, session_id } of payments) {
        if (method === 'cod') await service.authorizePaymentSession(session_id, {});
      }
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

function collectionFor(payment: PlannedPayment, currency_code: string): NewCollection {
  const { collection_id, session_id, amount, method } = payment;
  const cash = method === 'cod';
  return {
    id: collection_id,
    amount,
    currency_code,
    status: cash ? PaymentCollectionStatus.NOT_PAID : PaymentCollectionStatus.AWAITING,
    payment_sessions: [
      {
        id: session_id,
        provider_id: PROVIDERS[method],
        currency_code,
        amount,
        status: cash ? PaymentSessionStatus.PENDING : PaymentSessionStatus.PENDING_AUTHORIZATION,
        data: {},
        context: {},
      },
    ],
  };
}
