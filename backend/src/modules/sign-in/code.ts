import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** Six digits, drawn by lot. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** What is kept of a code: useless without the secret of this market, for any other phone, and for anything but what it was sent for. */
export function hashCode(secret: string, phone: string, code: string, purpose = 'sign-in'): string {
  return createHmac('sha256', secret).update(`${purpose}:${phone}:${code}`).digest('base64url');
}

export function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
