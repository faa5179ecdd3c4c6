import { z } from '@medusajs/framework/zod';
import { plainText } from '../../../lib/plain-text';

const word = plainText().max(200);
const words = z.array(word).max(30);

export const sizeBody = z.strictObject({
  title: word,
  content: word,
  content_unit: word,
  price: word,
  stock: word,
  sku: word,
});

/** As typed: a draft keeps wrong and unfinished answers too, within bounds. */
const answers = z.strictObject({
  photos: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/))
    .max(30)
    .optional(),
  name: word.optional(),
  category: word.optional(),
  subtitle: word.optional(),
  description: plainText().max(10_000).optional(),
  unit: word.optional(),
  variants: z.array(sizeBody).max(30).optional(),
  preparation_days: word.optional(),
  storage: plainText().max(500).optional(),
  shelf_life_days: word.optional(),
  ingredients: plainText().max(2_000).optional(),
  alcohol_percent: word.optional(),
  allergens: words.optional(),
  origin_commune_code: word.optional(),
  harvest_months: words.optional(),
  vat_class: word.optional(),
  vsic: word.optional(),
  delivery_limit: word.optional(),
});

export const answersBody = z.strictObject({ answers });
