import { createHmac } from 'node:crypto';
import { z } from '@medusajs/framework/zod';
import { bankBin } from '../nation';
import { parseStorableJson } from '../storable-json';
import { type BankConnector, bookedAt, sameSignature, sideText } from './bank-connector';

/** Signatures older or newer than this are refused, so that a message cannot be sent again at leisure. */
const TOLERANCE_SECONDS = 5 * 60;

/** The header SePay sends: HMAC-SHA256 over `<timestamp>.<raw body>`. */
export function sePaySignature(secret: string, timestamp: string, raw: Buffer): string {
  const hex = createHmac('sha256', secret).update(`${timestamp}.`).update(raw).digest('hex');
  return `sha256=${hex}`;
}

/**
 * What we need of SePay's message; whatever else it holds is kept beside it. Strict only about who, how much and which way:
 * money that was told of must be written down. Times are local to Việt Nam; one that cannot be read is the time of arrival.
 */
const Message = z.object({
  id: z.union([z.number().int(), z.string().min(1).max(100)]),
  transactionDate: sideText(50),
  gateway: sideText(100),
  accountNumber: z.string().min(1).max(50),
  subAccount: sideText(50),
  content: sideText(1000),
  transferType: z.enum(['in', 'out']),
  transferAmount: z.number().int().min(0),
  referenceCode: sideText(200),
  description: sideText(2000),
});

/** SePay: signed over bytes and time, so nothing is parsed before it is believed (domain/01 §2). */
export const sePay: BankConnector = {
  forgery(secret, { raw, header }, at) {
    const signature = header('x-sepay-signature');
    const timestamp = header('x-sepay-timestamp');
    if (!signature || !timestamp) return 'unsigned';
    if (!/^\d{1,12}$/.test(timestamp)) return 'malformed_time';
    if (!sameSignature(signature, sePaySignature(secret, timestamp, raw))) return 'wrong_signature';
    const age = Math.abs(at.getTime() / 1000 - Number(timestamp));
    return age > TOLERANCE_SECONDS ? 'out_of_time' : null;
  },

  read(raw, at) {
    try {
      const message = z.record(z.string(), z.unknown()).parse(parseStorableJson(raw.toString('utf8')));
      const told = Message.parse(message);
      return {
        connector: 'sepay',
        sender_id: String(told.id),
        direction: told.transferType,
        bank_bin: bankBin(told.gateway ?? ''),
        account: told.accountNumber,
        sub_account: told.subAccount || null,
        amount: told.transferAmount,
        content: told.content || told.description || '',
        reference: told.referenceCode ?? '',
        received_at: bookedAt(told.transactionDate) ?? at,
        message,
      };
    } catch {
      return null;
    }
  },
};
