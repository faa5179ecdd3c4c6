import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentProviderInput,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentOutput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from '@medusajs/framework/types';
import {
  AbstractPaymentProvider,
  MedusaError,
  PaymentActions,
  PaymentSessionStatus,
} from '@medusajs/framework/utils';
import { refundPermit } from './refund-permit';

/**
 * A payment whose money goes past Medusa, by one payment request for several orders: a session waits until our workflow authorises it
 * with the request that was paid (`context.payment_request_id`), and only then is there a native payment to capture.
 */
export abstract class AwaitedPaymentProvider extends AbstractPaymentProvider {
  /** Why Medusa's own refund is refused, in the words of whoever tried it. */
  protected abstract readonly refundRefusal: string;

  async initiatePayment({ data, context }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    return {
      id: String(data?.session_id ?? context?.idempotency_key),
      data: {},
      status: PaymentSessionStatus.PENDING_AUTHORIZATION,
    };
  }

  async authorizePayment({ data, context }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const paid = paymentRequestOf(context) ?? paymentRequestOf(data);
    if (paid === null) return { data, status: PaymentSessionStatus.PENDING_AUTHORIZATION };
    return { data: { ...data, payment_request_id: paid }, status: PaymentSessionStatus.AUTHORIZED };
  }

  async capturePayment({ data }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    return { data };
  }

  async cancelPayment({ data }: PaymentProviderInput): Promise<CancelPaymentOutput> {
    return { data };
  }

  async deletePayment({ data }: PaymentProviderInput): Promise<DeletePaymentOutput> {
    return { data };
  }

  async retrievePayment({ data }: PaymentProviderInput): Promise<RetrievePaymentOutput> {
    return { data };
  }

  async updatePayment({ data }: PaymentProviderInput): Promise<UpdatePaymentOutput> {
    return { data };
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const paid = paymentRequestOf(data) !== null;
    return {
      data,
      status: paid ? PaymentSessionStatus.AUTHORIZED : PaymentSessionStatus.PENDING_AUTHORIZATION,
    };
  }

  /** Only a refund that has reached the buyer already may be written down here (D3). */
  async refundPayment({ data }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    if (refundPermit()) return { data };
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, this.refundRefusal);
  }

  /** We are told at doors of our own, `/hooks/bank` and `/hooks/stripe`, never here. */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }
}

function paymentRequestOf(from: object | undefined): string | null {
  const id = from && 'payment_request_id' in from ? from.payment_request_id : null;
  return typeof id === 'string' ? id : null;
}
