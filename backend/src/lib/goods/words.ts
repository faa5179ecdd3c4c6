import type { DeliveryLimit } from '../../contract';
import { messages } from '../../messages';
import type { NetContent } from '../unit-price';
import type { VatClass } from '../vat-rates';

const say = messages.goods;

/** What a person may choose, by code, in the order in which it is shown. */
export const ALLERGENS: Record<string, string> = say.allergens;
export const DELIVERY_LIMITS: Record<DeliveryLimit, string> = say.delivery_limits;
export const VAT_CLASSES: Record<Exclude<VatClass, 'kkknt' | '0'>, string> = say.vat_classes;

/** Net contents are kept in grams, millilitres or pieces. */
export const CONTENT_UNITS: ReadonlyMap<string, { label: string; base: NetContent['unit']; factor: number }> =
  new Map([
    ['g', { label: say.content_units.g, base: 'g', factor: 1 }],
    ['kg', { label: say.content_units.kg, base: 'g', factor: 1000 }],
    ['ml', { label: say.content_units.ml, base: 'ml', factor: 1 }],
    ['l', { label: say.content_units.l, base: 'ml', factor: 1000 }],
    ['piece', { label: say.content_units.piece, base: 'piece', factor: 1 }],
  ]);
