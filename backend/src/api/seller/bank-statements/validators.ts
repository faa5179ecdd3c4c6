import { z } from '@medusajs/framework/zod';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';

export const bringStatementQuery = z.object({ name: plainText().max(300).default('') });

const column = z.number().int().min(0).max(39);

export const columnsBody = z
  .strictObject({
    heading: z.number().int().min(0).max(1_999),
    date: column,
    content: column,
    credit: column.nullable().default(null),
    debit: column.nullable().default(null),
    amount: column.nullable().default(null),
    reference: column.nullable().default(null),
  })
  .refine(({ credit, amount }) => credit !== null || amount !== null, {
    path: ['credit'],
    error: messages.bankTransaction.columns_missing,
    params: { code: 'columns_missing' },
  })
  .refine(
    ({ heading: _heading, ...columns }) => {
      const chosen = Object.values(columns).filter((one) => one !== null);
      return new Set(chosen).size === chosen.length;
    },
    { path: ['date'], error: messages.bankTransaction.column_twice, params: { code: 'column_twice' } },
  );
