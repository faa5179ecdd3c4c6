import type { UpdateVariantRequest } from '@cho-phien/backend/contract';
import { type AmountProblem, parsePrice, parseStock } from './amount';

export type VariantField = 'price' | 'stocked';

/** What was typed, kept as typed until it is saved. */
export type VariantValues = Record<VariantField, string>;

export type VariantEdit =
  | { kind: 'problems'; problems: Partial<Record<VariantField, AmountProblem>> }
  | { kind: 'unchanged' }
  | { kind: 'change'; change: UpdateVariantRequest };

/**
 * Reads the two fields of a variant. Only what differs from `before`, the figures that the seller saw, is changed: a seller who
 * sets a price must not put back a stock that sales have lowered in the meantime.
 */
export function readVariantEdit(typed: VariantValues, before: VariantValues): VariantEdit {
  const price = parsePrice(typed.price);
  const stocked = parseStock(typed.stocked);
  if (!price.ok || !stocked.ok) {
    return {
      kind: 'problems',
      problems: {
        ...(!price.ok && { price: price.problem }),
        ...(!stocked.ok && { stocked: stocked.problem }),
      },
    };
  }
  const change: UpdateVariantRequest = {
    ...(String(price.value) !== before.price && { price: price.value }),
    ...(String(stocked.value) !== before.stocked && { stocked: stocked.value }),
  };
  return Object.keys(change).length === 0 ? { kind: 'unchanged' } : { kind: 'change', change };
}
