import { AwaitedPaymentProvider } from '../../lib/awaited-payment-provider';

/** A bank transfer announced by QR: the money goes from bank to bank, and a person sends it back. */
export class VietQrPaymentProvider extends AwaitedPaymentProvider {
  static override identifier = 'vietqr';

  protected override readonly refundRefusal =
    'Tiền chuyển khoản QR được hoàn bằng chuyển khoản ngân hàng, không hoàn tự động được.';

  // The base class keeps its constructor protected; a provider must be constructible.
  constructor(container: Record<string, unknown>, config?: Record<string, unknown>) {
    super(container, config);
  }
}
