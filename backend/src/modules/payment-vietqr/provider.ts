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
import { refundPermit } from '../../lib/refund-permit';

/**
 * A bank transfer announced by QR. The money goes past Medusa, from bank to bank: a session waits until our workflow
 * authorises it with the payment request that the transfer has paid (`context.payment_request_id`), and only then is
 * there a native payment to capture.
 */
export class VietQrPaymentProvider extends AbstractPaymentProvider {
  static override identifier = 'vietqr';

  // The base class keeps its constructor protected; a provider must be constructible.
  constructor(container: Record<string, unknown>, config?: Record<string, unknown>) {
    super(container, config);
  }

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

  /** Nothing here can send money back: only a refund that a person has paid may be written down (D3). */
  async refundPayment({ data }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    if (refundPermit()) return { data };
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'Tiền chuyển khoản QR được hoàn bằng chuyển khoản ngân hàng, không hoàn tự động được.',
    );
  }

  /** Banks tell us at `/hooks/bank`, never here. */
  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }
}

function paymentRequestOf(from: object | undefined): string | null {
  const id = from && 'payment_request_id' in from ? from.payment_request_id : null;
  return typeof id === 'string' ? id : null;
}
