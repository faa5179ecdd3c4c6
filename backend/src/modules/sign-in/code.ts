import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** Six digits, drawn by lot. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** What is kept of a code: useless without the secret of this market, and for any other phone. */
export function hashCode(secret: string, phone: string, code: string): string {
  return createHmac('sha256', secret).update(`sign-in:${phone}:${code}`).digest('base64url');
}

export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
