import { createHmac } from 'node:crypto';
import { z } from '@medusajs/framework/zod';
import { bankBin } from '../nation';
import { parseStorableJson } from '../storable-json';
import { type BankConnector, bookedAt, sameSignature, sideText } from './bank-connector';

const Message = z.object({
  error: z.literal(0),
  data: z.object({
    id: z.union([z.number().int(), z.string().min(1).max(100)]),
    reference: sideText(200),
    description: sideText(1000),
    /** Below zero for money that left. */
    amount: z.number().int(),
    transactionDateTime: sideText(50),
    accountNumber: z.string().min(1).max(50),
    bankAbbreviation: sideText(100),
    bankName: sideText(100),
    virtualAccountNumber: sideText(50),
  }),
});

/**
 * Casso, version 2: HMAC-SHA512 over `<t>.<body>`, the body with its keys sorted at every level. The body must be parsed for
 * that, and nothing else is done with it. No limit of age: a message that was late is still money, and one that
 * comes again is known by its id (domain/01 §2).
 */
export const casso: BankConnector = {
  forgery(secret, { raw, header }) {
    const [, time, claimed] =
      /^t=(\d{1,16}),v1=([0-9a-f]{128})$/.exec(header('x-casso-signature') ?? '') ?? [];
    if (!time || !claimed) return 'unsigned';
    const forms = writings(raw.toString('utf8'));
    return forms.some((form) => sameSignature(claimed, sign(secret, time, form))) ? null : 'wrong_signature';
  },

  read(raw, at) {
    try {
      const message = z.record(z.string(), z.unknown()).parse(parseStorableJson(raw.toString('utf8')));
      const { data } = Message.parse(message);
      return {
        connector: 'casso',
        sender_id: String(data.id),
        direction: data.amount < 0 ? 'out' : 'in',
        bank_bin: bankBin(data.bankAbbreviation ?? '') ?? bankBin(data.bankName ?? ''),
        account: data.accountNumber,
        sub_account: data.virtualAccountNumber || null,
        amount: Math.abs(data.amount),
        content: data.description ?? '',
        reference: data.reference ?? '',
        received_at: bookedAt(data.transactionDateTime) ?? at,
        message,
      };
    } catch {
      return null;
    }
  },
};

function sign(secret: string, time: string, body: string): string {
  return createHmac('sha512', secret).update(`${time}.${body}`).digest('hex');
}

/**
 * The body as its sender may have written it for signing: in JavaScript's way, or in PHP's, which escapes slashes and all
 * that is not ASCII. Casso's own examples show both.
 */
function writings(text: string): string[] {
  try {
    const plain = JSON.stringify(sorted(JSON.parse(text)));
    const escaped = plain
      .replaceAll('/', '\\/')
      .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return [plain, escaped];
  } catch {
    return [];
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
