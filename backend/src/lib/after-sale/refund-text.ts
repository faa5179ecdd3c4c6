import { transferText } from '../checkout-code';

/** What a refund's transfer says, `HOAN TIEN CP7K3M9Q`: 1–25 of `A–Z 0–9` and space. */
export function refundText(checkoutCode: string): string {
  return `HOAN TIEN ${transferText(checkoutCode)}`;
}
