import { z } from 'zod';
import { slug, text, vatClass, vsic } from './primitives';

/** A shelf of the market. The tree has two levels; goods hang on leaves only. */
export const category = z.strictObject({
  slug,
  name: text,
  parentSlug: slug.nullable(),
  description: text,
  /** Industry in which the goods are usually made. */
  vsic,
  /** Usual class; a product's own class decides. */
  vatClass,
  /** Picture kind that stands for the shelf. */
  icon: slug,
});
export type Category = z.infer<typeof category>;

/** A kind of picture; the file is drawn apart and carries the key as its name. */
export const photo = z.strictObject({ key: slug, name: text, alt: text });
export type Photo = z.infer<typeof photo>;
