import type { CounterGoods, NewCounterSale } from '@cho-phien/backend/contract';
import { parseAmount } from './amount';

/** What was typed at one tile. */
export interface Typed {
  quantity: string;
  grams: string;
}

const MOST = 1_000_000;
const PIECES = 'so.';
const GRAMS = 'gam.';

export const piecesField = (variantId: string): string => `${PIECES}${variantId}`;
export const gramsField = (variantId: string): string => `${GRAMS}${variantId}`;

/** The sale as it was typed, and the fields that hold no number. What is empty or nought is not sold. */
export function readSale(values: Record<string, string>): { sale: NewCounterSale; wrong: string[] } {
  const wrong: string[] = [];
  const numberIn = (field: string): number | null => {
    const typed = values[field]?.trim() ?? '';
    if (typed === '') return null;
    const read = parseAmount(typed, { min: 0, max: MOST });
    if (read.ok) return read.value;
    wrong.push(field);
    return null;
  };
  const ids = new Set(
    Object.keys(values).flatMap((name) => {
      const [, id] = /^(?:so|gam)\.(.+)$/.exec(name) ?? [];
      return id ? [id] : [];
    }),
  );
  const lines = [...ids].flatMap((variant_id) => {
    const pieces = numberIn(piecesField(variant_id));
    const grams = numberIn(gramsField(variant_id));
    // Who weighs something sells one of it, unless another number stands there.
    const quantity = pieces ?? (grams === null ? 0 : 1);
    return quantity > 0 ? [{ variant_id, quantity, ...(grams !== null && { grams }) }] : [];
  });
  const text = (name: string) => values[name]?.trim() ?? '';
  const [name, phone] = [text('buyer.name'), text('buyer.phone')];
  const company = {
    company_name: text('invoice.company_name'),
    tax_code: text('invoice.tax_code'),
    address: text('invoice.address'),
    email: text('invoice.email'),
  };
  const sale: NewCounterSale = {
    request_id: text('request_id'),
    lines,
    buyer: { ...(name && { name }), ...(phone && { phone }) },
    ...(Object.values(company).some(Boolean) && { invoice: company }),
  };
  return { sale, wrong };
}

/** The form's field that a field of the request came from. */
export function fieldOf(field: string, { lines }: NewCounterSale): string {
  const [, index, name] = /^lines\.(\d+)\.(\w+)$/.exec(field) ?? [];
  const id = index === undefined ? undefined : lines[Number(index)]?.variant_id;
  if (id === undefined) return field;
  return name === 'grams' ? gramsField(id) : piecesField(id);
}

/** What so much of the goods costs: of weighed ones less by the share of the weight that is missing, half up, as the market reckons. */
export function costOf({ price, weighed_most }: CounterGoods, { quantity, grams }: Typed): number {
  const weight = weighed_most === null ? null : wholeOf(grams);
  const pieces = quantity.trim() === '' && weight !== null ? 1 : (wholeOf(quantity) ?? 0);
  const total = price * pieces;
  if (weighed_most === null || weight === null || pieces === 0) return total;
  const most = weighed_most * pieces;
  return weight >= most ? total : total - Math.floor((2 * total * (most - weight) + most) / (2 * most));
}

export function piecesOf({ quantity, grams }: Typed): number {
  return quantity.trim() === '' && wholeOf(grams) !== null ? 1 : (wholeOf(quantity) ?? 0);
}

function wholeOf(typed: string): number | null {
  const read = parseAmount(typed, { min: 0, max: MOST });
  return read.ok ? read.value : null;
}
