import type { GoodsAnswers, GoodsField } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { FormField } from '../form-field';
import { InputField } from '../input-field';
import { input } from '../look';

/** The fields of goods that are typed. */
export type WordField = Exclude<
  GoodsField,
  | 'photos'
  | 'variants'
  | 'allergens'
  | 'harvest_months'
  | 'category'
  | 'origin_commune_code'
  | 'vat_class'
  | 'delivery_limit'
>;

const MOST: Record<WordField, number> = {
  name: 120,
  subtitle: 120,
  description: 5_000,
  unit: 20,
  preparation_days: 3,
  storage: 200,
  shelf_life_days: 5,
  ingredients: 1_000,
  alcohol_percent: 5,
  vsic: 5,
};
const KEYBOARD: Partial<Record<WordField, 'numeric' | 'decimal'>> = {
  preparation_days: 'numeric',
  shelf_life_days: 'numeric',
  alcohol_percent: 'decimal',
  vsic: 'numeric',
};
const LONG: readonly WordField[] = ['description', 'ingredients'];

interface WordFieldProps {
  field: WordField;
  answers: GoodsAnswers;
  errors: Record<string, string>;
  hint?: string | undefined;
  /** What is often written: offered, not forced. */
  suggestions?: string[];
}

export function GoodsWordField({ field, answers, errors, hint, suggestions }: WordFieldProps) {
  const label = useMessages().goods.fields[field];
  const shared = { defaultValue: answers[field] ?? '', maxLength: MOST[field] };
  const said = hint ? { hint } : {};
  if (LONG.includes(field)) {
    return (
      <FormField id={field} label={label} error={errors[field]} {...said}>
        {(control) => <textarea {...control} {...shared} rows={4} className={input} />}
      </FormField>
    );
  }
  const keyboard = KEYBOARD[field];
  const list = suggestions && `${field}-thuong-dung`;
  return (
    <>
      <InputField
        name={field}
        label={label}
        error={errors[field]}
        {...said}
        {...shared}
        {...(keyboard ? { inputMode: keyboard } : {})}
        {...(list ? { list } : {})}
      />
      {list && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}
