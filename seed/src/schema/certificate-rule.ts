import { z } from 'zod';
import { text } from './primitives';

/** How long a proof counts, when its owner is reminded and how long its scan is kept (D6: a value, its days and its source). */
const certificateRule = z.strictObject({
  rule: z.enum(['term', 'warning', 'last_warning', 'scan_kept']),
  /** Null: all kinds. */
  kind: z.enum(['ocop']).nullable(),
  value: z.int().min(1),
  unit: z.enum(['month', 'day']),
  /** First and last day of issue, or of looking, for which it holds, in Asia/Ho_Chi_Minh. */
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  source: text,
});

export const certificateRulesFile = z.strictObject({
  asOf: z.iso.date(),
  note: text,
  rules: z.array(certificateRule).min(1),
});
export type CertificateRule = z.infer<typeof certificateRule>;
