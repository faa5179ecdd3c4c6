import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentProviderInput,
  PaymentProviderOutput,
  WebhookActionResult,
} from '@medusajs/framework/types';
import { AbstractPaymentProvider, PaymentActions, PaymentSessionStatus } from '@medusajs/framework/utils';

/** Cash at the door (COD): promised when the order is placed, captured when the seller confirms the cash. */
export class CashOnDeliveryProvider extends AbstractPaymentProvider {
  static override identifier = 'cod';

  // The base class keeps its constructor protected; a provider must be constructible.
  constructor(container: Record<string, unknown>, config?: Record<string, unknown>) {
    super(container, config);
  }

  async initiatePayment({ data, context }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    return {
      id: String(data?.session_id ?? context?.idempotency_key),
      data: {},
      status: PaymentSessionStatus.PENDING,
    };
  }

  async authorizePayment({ data }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    return { data, status: PaymentSessionStatus.AUTHORIZED };
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    return { data, status: PaymentSessionStatus.AUTHORIZED };
  }

  async capturePayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return unchanged(input);
  }

  async cancelPayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return unchanged(input);
  }

  async deletePayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return unchanged(input);
  }

  async refundPayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return unchanged(input);
  }

  async retrievePayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return unchanged(input);
  }

  async updatePayment(input: PaymentProviderInput): Promise<PaymentProviderOutput> {
    return unchanged(input);
  }

  async getWebhookActionAndData(): Promise<WebhookActionResult> {
    return { action: PaymentActions.NOT_SUPPORTED };
  }
}

/** Cash has no other side that would have to be told. */
function unchanged({ data }: PaymentProviderInput): PaymentProviderOutput {
  return { data };
}
