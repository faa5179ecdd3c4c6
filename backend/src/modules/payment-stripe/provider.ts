import { AwaitedPaymentProvider } from '../../lib/awaited-payment-provider';

/**
 * An order's share of a card payment. One PaymentIntent pays for all orders of a checkout, and Medusa's provider for Stripe knows one for
 * each session only (docs/decisions); so what happens at Stripe stands in the payment request, and this follows it.
 */
export class StripePaymentProvider extends AwaitedPaymentProvider {
  static override identifier = 'card';

  protected override readonly refundRefusal =
    'Tiền thẻ được hoàn khi huỷ đơn hoặc nhận hàng trả; chợ tự hoàn về thẻ, không hoàn tay ở đây.';

  // The base class keeps its constructor protected; a provider must be constructible.
  constructor(container: Record<string, unknown>, config?: Record<string, unknown>) {
    super(container, config);
  }
}
