import { z } from '@medusajs/framework/zod';
import { plainText } from '../../../lib/plain-text';
import { messages } from '../../../messages';

const say = messages.catalogue;

/** A repeated parameter: one value comes as text, many as a list, very many as an object (qs). */
function listOf<T extends z.ZodType>(value: T, limit: number) {
  return z
    .preprocess(
      (given) =>
        given === undefined || Array.isArray(given)
          ? given
          : typeof given === 'object' && given
            ? Object.values(given)
            : [given],
      z.array(value).max(limit, say.too_many_values),
    )
    .optional();
}

/** An empty field of a form counts as not given. */
function optional<T extends z.ZodType>(value: T) {
  return z.preprocess((given) => (given === '' ? undefined : given), value.optional());
}

const price = z.coerce
  .number(say.bad_price)
  .int(say.bad_price)
  .min(0, say.bad_price)
  .max(1e12, say.bad_price);
const slug = plainText().max(200, say.bad_value);

/** `ProductSearchQuery` of the contract as it stands in an address. Parameters that are not ours are left alone. */
export const productSearchQuery = z.object({
  q: optional(z.string().max(100_000)),
  category: optional(slug),
  seller: optional(slug),
  commune: listOf(z.string().regex(/^\d{5}$/, say.bad_value), 100),
  seller_kind: listOf(z.enum(['cooperative', 'enterprise', 'household', 'individual'], say.bad_value), 4),
  ocop: listOf(
    z.coerce.number(say.bad_value).int(say.bad_value).min(1, say.bad_value).max(5, say.bad_value),
    5,
  ),
  price_min: optional(price),
  price_max: optional(price),
  in_stock: z.preprocess(
    (given) => (given === undefined ? undefined : ['true', '1', 'on'].includes(String(given))),
    z.boolean().optional(),
  ),
  sort: optional(z.enum(['relevance', 'popular', 'price_asc', 'price_desc', 'newest'], say.bad_value)),
  page: optional(
    z.coerce.number(say.bad_page).int(say.bad_page).min(1, say.bad_page).max(10_000, say.bad_page),
  ),
});
