import type { Dong, UnitPrice } from '../contract';

/** Net content of one selling unit, as a variant's metadata holds it. */
export interface NetContent {
  amount: number;
  unit: 'g' | 'ml' | 'piece';
}

const PER = {
  g: { per: 'kg', base: 1000 },
  ml: { per: 'l', base: 1000 },
  piece: { per: 'piece', base: 1 },
} as const;

/** Price per kilogram, litre or piece in whole đồng, half up; null when the content says nothing that compares. */
export function unitPrice(price: Dong, content: NetContent | null): UnitPrice | null {
  if (!content || !(content.amount > 0)) return null;
  if (content.unit === 'piece' && content.amount === 1) return null;
  const { per, base } = PER[content.unit];
  return { price: Math.round((price * base) / content.amount), per };
}

/** Reads the net content from a variant's metadata; null when it is missing or of another shape. */
export function netContent(metadata: Record<string, unknown> | null | undefined): NetContent | null {
  const amount = Number(metadata?.net_amount);
  const unit = metadata?.net_unit;
  if (!Number.isFinite(amount) || amount <= 0) return null;
  return unit === 'g' || unit === 'ml' || unit === 'piece' ? { amount, unit } : null;
}
