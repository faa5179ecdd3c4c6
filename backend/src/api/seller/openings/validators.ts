import { z } from '@medusajs/framework/zod';
import { plainText } from '../../../lib/plain-text';

const kind = z.enum(['cooperative', 'enterprise', 'household', 'individual']);
const word = plainText().max(200).optional();

export const beginBody = z.strictObject({ kind });

/** As typed: wrong and unfinished answers are kept too, within bounds. */
export const saveBody = z.strictObject({
  kind: kind.optional(),
  answers: z
    .strictObject({
      legal_name: word,
      tax_code: word,
      vat_method: word,
      representative: word,
      birth_date: word,
      commune_code: word,
      street: word,
      map_point: word,
      phone: word,
      email: word,
      bank_bin: word,
      bank_account: word,
      bank_holder: word,
      name: plainText().max(80).optional(),
      category: word,
      province_fee: word,
      story: plainText().max(1_000).optional(),
    })
    .default({}),
});

export const termsBody = z.strictObject({ version: plainText().max(40) });

/** What kind of paper it is, and what the file is called on the device that sends it. */
export const paperQuery = z.object({
  paper: z.enum(['registration', 'identity_card', 'other']),
  name: plainText().max(300).default(''),
});
