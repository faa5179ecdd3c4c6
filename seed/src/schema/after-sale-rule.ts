import { z } from 'zod';
import { text } from './primitives';

const localDate = z.iso.date();

/** One rule of returning and refunding, valid on the days from `validFrom` to `validTo` (both in Asia/Ho_Chi_Minh, both included). */
export const afterSaleRule = z.strictObject({
  rule: z.enum([
    /** Goods that keep no longer than this are fresh. */
    'fresh_up_to',
    /** Time from delivery in which a return may be asked for. */
    'return_deadline',
    /** 1: the delivery fee is given back for any part that is returned; 0: only when everything is. */
    'delivery_fee_back',
    /** Time in which a stall answers a request. */
    'answer_within',
    /** Time in which money is given back. */
    'refund_within',
  ]),
  /** Null: of any kind. */
  goods: z.enum(['fresh', 'lasting']).nullable(),
  /** Null: on any ground. */
  ground: z.enum(['fault', 'missing_information', 'change_of_mind']).nullable(),
  value: z.number().int().min(0),
  unit: z.enum(['hour', 'day', 'working_day', 'always']),
  validFrom: localDate,
  /** Null: until further notice. */
  validTo: localDate.nullable(),
  source: text,
});
export type AfterSaleRule = z.infer<typeof afterSaleRule>;

export const afterSaleRulesFile = z.strictObject({
  asOf: localDate,
  note: text,
  rules: z.array(afterSaleRule).min(1),
});
