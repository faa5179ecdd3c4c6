import type { DeliveryLimit, FieldError, GoodsAnswers, GoodsField, VariantAnswers } from '../../contract';
import { messages } from '../../messages';
import type { NetContent } from '../unit-price';
import { readAmount, readDong, readWhole } from './read-number';
import { refusedGoods } from './refused-goods';
import { neededFields } from './rules';
import { ALLERGENS, CONTENT_UNITS, DELIVERY_LIMITS, VAT_CLASSES } from './words';

const say = messages.goods;

const MOST_PHOTOS = 8;
const MOST_VARIANTS = 20;
const HIGHEST_PRICE = 1_000_000_000;
const MOST_PIECES = 1_000_000;

/** Goods as they can be put on the shelf. */
export interface Goods {
  photos: string[];
  name: string;
  category_id: string;
  subtitle: string;
  description: string;
  unit: string;
  variants: GoodsVariant[];
  preparation_days: number;
  storage: string;
  shelf_life_days: number | null;
  ingredients: string | null;
  alcohol_percent: number | null;
  allergens: string[];
  origin_commune_code: string;
  harvest_months: number[];
  vat_class: string;
  vsic: string;
  delivery_limit: DeliveryLimit;
}

export interface GoodsVariant {
  title: string;
  /** Null: one is made. */
  sku: string | null;
  /** Whole đồng, VAT included. */
  price: number;
  stock: number;
  content: NetContent;
}

/** What answers are read against. */
export interface GoodsGround {
  /** Categories without children, by slug. */
  categories: Map<string, { id: string; vsic: string; vat_class: string }>;
  isCommune(code: string): boolean;
  homeCommune: string;
  /** `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
  today: string;
  /** What goods on the shelf never said: to change something else they need not say it now. */
  unsaid?: ReadonlySet<GoodsField>;
}

/** What goods of a pack, or of before a rule, may lack. */
const KEEPING = ['storage', 'shelf_life_days', 'ingredients', 'alcohol_percent'] as const;

/** See `GoodsGround.unsaid`. */
export function unsaidBy(answers: GoodsAnswers): ReadonlySet<GoodsField> {
  return new Set(KEEPING.filter((field) => !answers[field]));
}

/** Reads what was typed; either goods that may be sold or every reason why not, each by its field. */
export function readGoods(
  answers: GoodsAnswers,
  ground: GoodsGround,
): { goods: Goods; problems: [] } | { goods: null; problems: FieldError[] } {
  const reader = new Reader();
  const goods = readAll(answers, ground, reader);
  const problems = [...reader.problems, ...offences(answers, ground.today)];
  return problems.length === 0 ? { goods, problems: [] } : { goods: null, problems };
}

function readAll(answers: GoodsAnswers, ground: GoodsGround, reader: Reader): Goods {
  const category = ground.categories.get(answers.category ?? '');
  if (!category) reader.refuse('category', 'required', say.category);
  const vsic = reader.text('vsic', answers.vsic || category?.vsic, { most: 5, optional: !category });
  if (vsic && !/^\d{4,5}$/.test(vsic)) reader.refuse('vsic', 'wrong', say.vsic);
  const needs = new Set<GoodsField>(neededFields(vsic).filter((field) => !ground.unsaid?.has(field)));
  const text = (field: 'storage' | 'ingredients', most: number) =>
    reader.text(field, answers[field], { most, optional: !needs.has(field) });
  const number = (field: 'shelf_life_days' | 'alcohol_percent', most: number) =>
    reader.number(field, answers[field], { most, optional: !needs.has(field) });
  return {
    photos: reader.photos(answers.photos ?? []),
    name: reader.text('name', answers.name, { least: 5, most: 120 }),
    category_id: category?.id ?? '',
    subtitle: reader.text('subtitle', answers.subtitle, { most: 120, optional: true }),
    description: reader.text('description', answers.description, { most: 5_000, optional: true }),
    unit: reader.text('unit', answers.unit, { most: 20 }),
    variants: reader.variants(answers.variants ?? []),
    preparation_days: reader.number('preparation_days', answers.preparation_days || '1', { most: 60 }) ?? 1,
    storage: text('storage', 200),
    shelf_life_days: number('shelf_life_days', 3_650),
    ingredients: text('ingredients', 1_000) || null,
    alcohol_percent: number('alcohol_percent', 80),
    allergens: reader.codes('allergens', answers.allergens ?? [], ALLERGENS),
    origin_commune_code: reader.commune(answers.origin_commune_code || ground.homeCommune, ground),
    harvest_months: reader.months(answers.harvest_months ?? []),
    vat_class: reader.code('vat_class', answers.vat_class || category?.vat_class || 'kct', VAT_CLASSES),
    vsic,
    delivery_limit: reader.code('delivery_limit', answers.delivery_limit || 'none', DELIVERY_LIMITS),
  };
}

function offences({ name, subtitle, description }: GoodsAnswers, today: string): FieldError[] {
  const texts = { name, subtitle, description };
  return Object.entries(texts).flatMap(([field, text]) => {
    const refused = refusedGoods(text ?? '', today);
    return refused
      ? [{ field, code: 'refused_goods', message: say.refused(refused.term, refused.title) }]
      : [];
  });
}

/** Reads field by field and notes what is wrong, so that a person learns all of it at once. */
class Reader {
  readonly problems: FieldError[] = [];

  refuse(field: string, code: string, message: string): void {
    this.problems.push({ field, code, message });
  }

  text(
    field: string,
    typed: string | undefined,
    { least = 1, most, optional = false }: { least?: number; most: number; optional?: boolean },
  ): string {
    const text = (typed ?? '').normalize('NFC').trim();
    if (text === '') {
      if (!optional) this.refuse(field, 'required', messages.field.required);
    } else if (text.length < least) this.refuse(field, 'too_short', messages.field.too_short(least));
    else if (text.length > most) this.refuse(field, 'too_long', messages.field.too_long(most));
    return text;
  }

  number(
    field: string,
    typed: string | undefined,
    { most, optional = false }: { most: number; optional?: boolean },
  ): number | null {
    const text = (typed ?? '').trim();
    if (text === '') {
      if (!optional) this.refuse(field, 'required', messages.field.required);
      return null;
    }
    const number = field === 'alcohol_percent' ? readAmount(text) : readWhole(text);
    if (number === null || number > most) this.refuse(field, 'wrong_number', say.number(most));
    return number;
  }

  code<Code extends string>(field: string, typed: string, known: Record<Code, unknown>): Code {
    if (Object.hasOwn(known, typed)) return typed as Code;
    this.refuse(field, 'wrong', messages.field.wrong);
    return typed as Code;
  }

  codes(field: string, typed: string[], known: Record<string, unknown>): string[] {
    return [...new Set(typed)].map((one) => this.code(field, one, known));
  }

  commune(code: string, ground: GoodsGround): string {
    if (!ground.isCommune(code)) this.refuse('origin_commune_code', 'wrong', say.commune);
    return code;
  }

  months(typed: string[]): number[] {
    const months = [...new Set(typed.map(Number))].sort((a, b) => a - b);
    if (months.some((month) => !Number.isInteger(month) || month < 1 || month > 12)) {
      this.refuse('harvest_months', 'wrong', say.months);
    }
    return months;
  }

  photos(keys: string[]): string[] {
    if (keys.length === 0) this.refuse('photos', 'required', say.photo_needed);
    if (keys.length > MOST_PHOTOS) this.refuse('photos', 'too_many', say.photos_most(MOST_PHOTOS));
    return keys;
  }

  variants(typed: VariantAnswers[]): GoodsVariant[] {
    if (typed.length === 0) this.refuse('variants', 'required', say.variant_needed);
    if (typed.length > MOST_VARIANTS) this.refuse('variants', 'too_many', say.variants_most(MOST_VARIANTS));
    const variants = typed.map((one, index) => this.variant(one, `variants.${index}`));
    const titles = new Set<string>();
    variants.forEach(({ title }, index) => {
      if (titles.has(title)) this.refuse(`variants.${index}.title`, 'twice', say.variant_twice(title));
      titles.add(title);
    });
    return variants;
  }

  private variant(typed: VariantAnswers, at: string): GoodsVariant {
    const amount = readAmount(typed.content);
    const unit = CONTENT_UNITS.get(typed.content_unit);
    if (typed.content.trim() === '') this.refuse(`${at}.content`, 'required', say.content);
    else if (amount === null || amount <= 0) this.refuse(`${at}.content`, 'wrong_number', say.content);
    if (!unit) this.refuse(`${at}.content_unit`, 'required', say.content_unit);
    const price = readDong(typed.price);
    if (price === null || price < 1 || price > HIGHEST_PRICE)
      this.refuse(`${at}.price`, 'wrong_number', say.price);
    const stock = readWhole(typed.stock);
    if (stock === null || stock > MOST_PIECES) this.refuse(`${at}.stock`, 'wrong_number', say.stock);
    const named = this.text(`${at}.title`, typed.title, { most: 60, optional: true });
    const sku = this.text(`${at}.sku`, typed.sku, { most: 40, optional: true });
    if (sku && !/^[\w.-]+$/.test(sku)) this.refuse(`${at}.sku`, 'wrong', say.sku);
    return {
      title: named || `${typed.content.trim()} ${unit?.label ?? ''}`.trim(),
      sku: sku || null,
      price: price ?? 0,
      stock: stock ?? 0,
      content: {
        amount: Math.round((amount ?? 0) * (unit?.factor ?? 1) * 1000) / 1000,
        unit: unit?.base ?? 'piece',
      },
    };
  }
}
