import { z } from '@medusajs/framework/zod';
import { bankBin } from '../../../../lib/nation';
import { parseStorableJson, storableText } from '../../../../lib/storable-json';
import type { BankMessage } from '../../../../modules/bank-transaction/service';

/** Of no consequence to what money it is: cut or left out, it stands in `message` as it came. */
const text = (longest: number) =>
  z
    .string()
    .transform((told) => storableText(told.slice(0, longest)))
    .nullish()
    .catch(null);

/**
 * What we need of SePay's message; whatever else it holds is kept beside it. Strict only about who, how much and which way:
 * money that was told of must be written down. Times are local to Việt Nam; one that cannot be read is the time of arrival.
 */
const SePayMessage = z.object({
  id: z.union([z.number().int(), z.string().min(1).max(100)]),
  transactionDate: text(50),
  gateway: text(100),
  accountNumber: z.string().min(1).max(50),
  subAccount: text(50),
  content: text(1000),
  transferType: z.enum(['in', 'out']),
  transferAmount: z.number().int().min(0),
  referenceCode: text(200),
  description: text(2000),
});

/**
 * A message that arrived `at`, as it came but for its zero bytes; null when it does not say whose money it is, how much, or
 * which way it went.
 */
export function readSePayMessage(raw: Buffer, at: Date): BankMessage | null {
  try {
    const message = z.record(z.string(), z.unknown()).parse(parseStorableJson(raw.toString('utf8')));
    const told = SePayMessage.parse(message);
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
}

function bookedAt(date: string | null | undefined): Date | null {
  const [day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(date ?? '')?.slice(1) ?? [];
  const at = new Date(`${day}T${time}+07:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}
