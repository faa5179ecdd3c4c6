import { z } from '@medusajs/framework/zod';
import type { BankMessage } from '../../../../modules/bank-transaction/service';

/** What we need of SePay's message; whatever else it holds is kept beside it. Times are local to Việt Nam. */
export const SePayMessage = z
  .looseObject({
    id: z.union([z.number().int(), z.string().min(1).max(100)]),
    transactionDate: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/),
    accountNumber: z.string().min(1).max(50),
    subAccount: z.string().max(50).nullish(),
    content: z.string().max(1000).nullish(),
    transferType: z.enum(['in', 'out']),
    transferAmount: z.number().int().min(0),
    referenceCode: z.string().max(200).nullish(),
    description: z.string().max(2000).nullish(),
  })
  .transform(
    (told): BankMessage => ({
      connector: 'sepay',
      sender_id: String(told.id),
      direction: told.transferType,
      account: told.accountNumber,
      sub_account: told.subAccount || null,
      amount: told.transferAmount,
      content: told.content || told.description || '',
      reference: told.referenceCode ?? '',
      received_at: new Date(`${told.transactionDate.replace(' ', 'T')}+07:00`),
      message: told,
    }),
  )
  .refine(({ received_at }) => !Number.isNaN(received_at.getTime()));
