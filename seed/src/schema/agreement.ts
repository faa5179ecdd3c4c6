import { z } from 'zod';
import { text } from './primitives';

const article = z.strictObject({ heading: text, paragraphs: z.array(text).min(1) });

/** One version of the agreement between a seller and the market; the first of all replaces none. */
const version = z.strictObject({
  version: z.string().regex(/^\d{4}-\d{2}$/),
  /** First day on which it is the one to be signed, in Asia/Ho_Chi_Minh; it is so until the next one's. */
  validFrom: z.iso.date(),
  /** Last day for who signed an earlier version; null of the first. */
  signBy: z.iso.date().nullable(),
  title: text,
  /** The laws it rests on. */
  basis: z.array(text).min(1),
  /** What is different from the version before. */
  changes: z.array(text),
  articles: z.array(article).min(1),
  /** What the seller declares by signing. */
  consent: text,
});

export const agreementFile = z
  .strictObject({ asOf: z.iso.date(), note: text, versions: z.array(version).min(1) })
  .refine(
    ({ versions }) =>
      versions.every((one, index) => {
        const before = versions[index - 1];
        if (!before) return one.signBy === null && one.changes.length === 0;
        return (
          before.validFrom < one.validFrom &&
          one.signBy !== null &&
          one.signBy >= one.validFrom &&
          one.changes.length > 0
        );
      }),
    'Versions follow one another; each later one says what changed and until when it is to be signed.',
  );
export type AgreementVersion = z.infer<typeof version>;
