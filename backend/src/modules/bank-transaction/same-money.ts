import type { Dong } from '../../contract';
import { findCheckoutCodes } from '../../lib/checkout-code';

interface Told {
  connector: string;
  amount: Dong;
  direction: 'in' | 'out';
  content: string;
  reference: string;
  received_at: Date;
}

const A_DAY = 24 * 3_600_000;

/**
 * The transaction that another connector has told of already: an account that two of them watch shows every transfer twice.
 * `others` are of the same account; one that stands for a message of this connector is not among them. The bank's
 * reference tells; where a connector has its own, the same order code with the same amount within a day.
 */
export function sameMoney<Other extends Told>(told: Told, others: readonly Other[]): Other | null {
  const alike = others.filter(
    (other) =>
      other.connector !== told.connector &&
      other.amount === told.amount &&
      other.direction === told.direction,
  );
  const reference = bare(told.reference);
  const codes = findCheckoutCodes(told.content);
  return (
    alike.find((other) => reference !== '' && bare(other.reference) === reference) ??
    alike.find(
      (other) =>
        Math.abs(other.received_at.getTime() - told.received_at.getTime()) <= A_DAY &&
        findCheckoutCodes(other.content).some((code) => codes.includes(code)),
    ) ??
    null
  );
}

function bare(reference: string): string {
  return reference.replace(/[^a-z0-9]/gi, '').toUpperCase();
}
