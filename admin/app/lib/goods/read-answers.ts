import type { GoodsAnswers, GoodsField, VariantAnswers } from '@cho-phien/backend/contract';

const TEXTS = [
  'name',
  'category',
  'subtitle',
  'description',
  'unit',
  'preparation_days',
  'storage',
  'shelf_life_days',
  'ingredients',
  'alcohol_percent',
  'origin_commune_code',
  'vat_class',
  'vsic',
  'delivery_limit',
] as const satisfies GoodsField[];
/** Check boxes and hidden fields: none of a name means that none is chosen, so the form says by `asked` which of them it has. */
const LISTS = ['photos', 'allergens', 'harvest_months'] as const satisfies GoodsField[];

const SIZE_FIELDS = ['title', 'content', 'content_unit', 'price', 'stock', 'sku'] as const;

/** The name of a field of one size; refusals name it so, too. */
export const sizeField = (index: number, field: (typeof SIZE_FIELDS)[number]) => `variants.${index}.${field}`;

export const emptySize = (): VariantAnswers => ({
  title: '',
  content: '',
  content_unit: 'g',
  price: '',
  stock: '',
  sku: '',
});

/** What stands in the form of goods, as typed; fields that it does not have are left out. */
export function readAnswers(form: FormData): GoodsAnswers {
  const answers: GoodsAnswers = {};
  for (const name of TEXTS) {
    const typed = form.get(name);
    if (typeof typed === 'string') answers[name] = typed.trim();
  }
  const asked = form.getAll('asked');
  for (const name of LISTS) {
    if (asked.includes(name)) answers[name] = [...new Set(form.getAll(name).map(String))];
  }
  if (asked.includes('variants')) answers.variants = readSizes(form);
  return answers;
}

function readSizes(form: FormData): VariantAnswers[] {
  const sizes: VariantAnswers[] = [];
  for (let index = 0; form.has(sizeField(index, 'price')); index++) {
    const text = (field: (typeof SIZE_FIELDS)[number]) =>
      String(form.get(sizeField(index, field)) ?? '').trim();
    sizes.push({
      title: text('title'),
      content: text('content'),
      content_unit: text('content_unit'),
      price: text('price'),
      stock: text('stock'),
      sku: text('sku'),
    });
  }
  return sizes;
}

/** What a button of the form changes of the answers besides what was typed. */
export type Change =
  | { kind: 'add-size' }
  | { kind: 'remove-size'; index: number }
  | { kind: 'remove-photo'; key: string }
  | { kind: 'move-photo'; key: string; by: -1 | 1 };

/** A change as the value of a button, so that a page without script can ask for it. */
export const changeValue = (change: Change): string => `change:${JSON.stringify(change)}`;

const KINDS: readonly string[] = ['add-size', 'remove-size', 'remove-photo', 'move-photo'];

export function readChange(value: string): Change | null {
  if (!value.startsWith('change:')) return null;
  try {
    const change = JSON.parse(value.slice('change:'.length)) as Change;
    return KINDS.includes(change.kind) ? change : null;
  } catch {
    return null;
  }
}

export function changed(answers: GoodsAnswers, change: Change): GoodsAnswers {
  const { photos = [], variants = [] } = answers;
  switch (change.kind) {
    case 'add-size':
      return { ...answers, variants: [...variants, { ...emptySize(), content_unit: unitOfLast(variants) }] };
    case 'remove-size':
      return { ...answers, variants: variants.filter((_, index) => index !== change.index) };
    case 'remove-photo':
      return { ...answers, photos: photos.filter((key) => key !== change.key) };
    case 'move-photo':
      return { ...answers, photos: moved(photos, change.key, change.by) };
  }
}

const unitOfLast = (variants: VariantAnswers[]) => variants.at(-1)?.content_unit ?? 'g';

function moved(keys: string[], key: string, by: -1 | 1): string[] {
  const at = keys.indexOf(key);
  const other = keys[at + by];
  if (at < 0 || other === undefined) return keys;
  const next = [...keys];
  next[at] = other;
  next[at + by] = key;
  return next;
}
