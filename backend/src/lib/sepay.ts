import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signatures older or newer than this are refused, so that a message cannot be sent again at leisure. */
const TOLERANCE_SECONDS = 5 * 60;

export interface SignedMessage {
  raw: Buffer;
  /** `X-SePay-Signature`: `sha256=<hex>` */
  signature: string | undefined;
  /** `X-SePay-Timestamp`: unix seconds */
  timestamp: string | undefined;
}

/** The header SePay sends: HMAC-SHA256 over `<timestamp>.<raw body>`. */
export function sePaySignature(secret: string, timestamp: string, raw: Buffer): string {
  const hex = createHmac('sha256', secret).update(`${timestamp}.`).update(raw).digest('hex');
  return `sha256=${hex}`;
}

/** Why a message is not to be believed, or null when it is SePay's own. Looks at bytes only: nothing is parsed before. */
export function sePayForgery(secret: string, message: SignedMessage, at: Date): string | null {
  const { raw, signature, timestamp } = message;
  if (!signature || !timestamp) return 'unsigned';
  if (!/^\d{1,12}$/.test(timestamp)) return 'malformed timestamp';
  const expected = Buffer.from(sePaySignature(secret, timestamp, raw));
  const claimed = Buffer.from(signature);
  if (claimed.length !== expected.length || !timingSafeEqual(claimed, expected)) return 'wrong signature';
  const age = Math.abs(at.getTime() / 1000 - Number(timestamp));
  return age > TOLERANCE_SECONDS ? 'timestamp out of tolerance' : null;
}
