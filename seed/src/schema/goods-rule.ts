import { z } from 'zod';
import { text } from './primitives';

/** A kind of goods that may not be sold here. */
const refusedGoods = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  title: text,
  /** Words of a name or description by which such goods are known. */
  terms: z.array(text).min(1),
  /** Words that hold a term and mean something else. */
  except: z.array(text),
  /** First day on which the rule holds, in Asia/Ho_Chi_Minh. */
  validFrom: z.iso.date(),
  source: text,
});

/** What goods of an industry must say of themselves. The longest beginning of a code (VSIC) decides. */
const needsOfGoods = z.strictObject({
  vsic: z.array(z.string().regex(/^\d{2,4}$/)).min(1),
  fields: z.array(z.enum(['storage', 'shelf_life_days', 'ingredients', 'alcohol_percent'])),
  source: text,
});

export const goodsRulesFile = z.strictObject({
  asOf: z.iso.date(),
  note: text,
  refused: z.array(refusedGoods).min(1),
  needs: z.array(needsOfGoods).min(1),
});
export type GoodsRules = z.infer<typeof goodsRulesFile>;
