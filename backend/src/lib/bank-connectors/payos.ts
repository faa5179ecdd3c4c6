import { createHmac } from 'node:crypto';
import { z } from '@medusajs/framework/zod';
import { parseStorableJson } from '../storable-json';
import { type BankConnector, bookedAt, sameSignature, sideText } from './bank-connector';

const Envelope = z.object({ data: z.record(z.string(), z.unknown()), signature: z.string() });

const Data = z.object({
  paymentLinkId: z.string().min(1).max(100),
  amount: z.number().int().min(0),
  description: sideText(1000),
  accountNumber: z.string().min(1).max(50),
  reference: sideText(200),
  transactionDateTime: sideText(50),
  currency: z.literal('VND'),
  virtualAccountNumber: sideText(50),
});

/**
 * payOS: HMAC-SHA256 over `key=value&…` of `data`, sorted by key, in the body's own `signature`. It tells only of money that
 * came in, and names the bank nowhere. One link can be paid more than once, so a message is known by link and bank
 * reference together (domain/01 §2).
 */
export const payOs: BankConnector = {
  forgery(secret, { raw }) {
    const envelope = read(raw, JSON.parse);
    if (envelope === null) return 'unsigned';
    return sameSignature(envelope.signature, sign(secret, envelope.data)) ? null : 'wrong_signature';
  },

  read(raw, at) {
    const data = Data.safeParse(read(raw, parseStorableJson)?.data).data;
    if (!data) return null;
    return {
      connector: 'payos',
      sender_id: `${data.paymentLinkId} ${data.reference ?? ''}`.trimEnd(),
      direction: 'in',
      bank_bin: null,
      account: data.accountNumber,
      sub_account: data.virtualAccountNumber || null,
      amount: data.amount,
      content: data.description ?? '',
      reference: data.reference ?? '',
      received_at: bookedAt(data.transactionDateTime) ?? at,
      message: read(raw, parseStorableJson)?.data ?? {},
    };
  },
};

function read(raw: Buffer, parse: (json: string) => unknown): z.infer<typeof Envelope> | null {
  try {
    return Envelope.safeParse(parse(raw.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function sign(secret: string, data: Record<string, unknown>): string {
  const text = Object.keys(data)
    .sort()
    .map((key) => `${key}=${written(data[key])}`)
    .join('&');
  return createHmac('sha256', secret).update(text).digest('hex');
}

function written(value: unknown): string {
  // Payments made by hand in payOS's own desk carry the words instead of nothing.
  if (value === null || value === undefined || value === 'null' || value === 'undefined') return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
