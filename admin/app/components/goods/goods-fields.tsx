import type { GoodsAnswers, GoodsCategory, GoodsField, GoodsForm } from '@cho-phien/backend/contract';
import type { ReactNode } from 'react';
import { useMessages } from '~/messages';
import { Notice } from '../notice';
import { CheckList } from './check-list';
import { ChoiceField } from './choice-field';
import { Section } from './section';
import { GoodsWordField, type WordField } from './word-field';

interface GoodsFieldsProps {
  form: GoodsForm;
  answers: GoodsAnswers;
  errors: Record<string, string>;
  photos: ReactNode;
  sizes: ReactNode;
  /** Said above what an officer has to agree to. */
  sensitive: string | null;
}

const KEEPING = [
  'storage',
  'shelf_life_days',
  'ingredients',
  'alcohol_percent',
] as const satisfies WordField[];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const MORE: readonly GoodsField[] = [
  'subtitle',
  'description',
  'preparation_days',
  'allergens',
  'origin_commune_code',
  'harvest_months',
  'vat_class',
  'vsic',
  'delivery_limit',
];

/** All that goods say of themselves: first what they must, then, folded away, what they may. */
export function GoodsFields({ form, answers, errors, photos, sizes, sensitive }: GoodsFieldsProps) {
  const { goods: t } = useMessages();
  const category = form.categories.find(({ slug }) => slug === answers.category);
  // Before a category is chosen the usual is asked for: most of what is sold here is food.
  const needs: readonly GoodsField[] = category?.needs ?? ['storage', 'shelf_life_days'];
  const asked = KEEPING.filter((field) => needs.includes(field) || errors[field] !== undefined);
  const word = (field: WordField, more: { hint?: string; suggestions?: string[] } = {}) => (
    <GoodsWordField key={field} field={field} answers={answers} errors={errors} {...more} />
  );
  const keeping = (field: (typeof KEEPING)[number]) => {
    if (field === 'storage') return word(field, { suggestions: form.storages });
    return word(field, field === 'shelf_life_days' ? { hint: t.hints.shelf_life_days } : {});
  };
  return (
    <>
      {photos}
      <Section title={t.sections.name}>
        {sensitive && <Notice tone="info">{sensitive}</Notice>}
        {word('name', { hint: t.hints.name })}
        <ChoiceField
          field="category"
          value={answers.category}
          error={errors.category}
          none={t.choose}
          choices={grouped(form.categories)}
        />
        {word('unit', { hint: t.hints.unit, suggestions: form.units })}
      </Section>
      {sizes}
      {asked.length > 0 && <Section title={t.sections.keeping}>{asked.map(keeping)}</Section>}
      <details
        open={MORE.some((field) => errors[field] !== undefined)}
        className="rounded-md border border-line bg-card p-4 shadow-card sm:p-5"
      >
        <summary className="min-h-11 cursor-pointer" data-testid="more-fields">
          <h2 className="inline text-lg font-semibold">{t.sections.more}</h2>
          <span className="block text-sm text-soft">{t.sections.moreHint}</span>
        </summary>
        <div className="mt-4 grid gap-4">
          {word('subtitle', { hint: t.hints.subtitle })}
          {word('description')}
          <ChoiceField
            field="origin_commune_code"
            value={answers.origin_commune_code || form.home_commune_code}
            error={errors.origin_commune_code}
            choices={form.communes.map(({ code, name }) => ({ code, label: name }))}
          />
          <CheckList
            name="harvest_months"
            legend={t.fields.harvest_months}
            hint={t.hints.harvest_months}
            error={errors.harvest_months}
            choices={MONTHS.map((month) => ({ code: String(month), label: t.month(month) }))}
            chosen={answers.harvest_months ?? []}
          />
          {KEEPING.filter((field) => !asked.includes(field)).map(keeping)}
          <CheckList
            name="allergens"
            legend={t.fields.allergens}
            error={errors.allergens}
            choices={form.allergens}
            chosen={answers.allergens ?? []}
          />
          {word('preparation_days', { hint: t.hints.preparation_days })}
          <ChoiceField
            field="delivery_limit"
            value={answers.delivery_limit || 'none'}
            error={errors.delivery_limit}
            choices={form.delivery_limits}
          />
          <ChoiceField
            field="vat_class"
            value={answers.vat_class}
            error={errors.vat_class}
            none={usualTax(form, category, t)}
            choices={form.vat_classes}
          />
          {word('vsic', { hint: category ? t.hints.vsic(category.vsic) : t.hints.vsicUnknown })}
        </div>
      </details>
    </>
  );
}

type Words = ReturnType<typeof useMessages>['goods'];

function usualTax(form: GoodsForm, category: GoodsCategory | undefined, t: Words): string {
  const usual = form.vat_classes.find(({ code }) => code === category?.vat_class);
  return usual ? t.byCategory(usual.label) : t.byCategoryUnknown;
}

function grouped(categories: GoodsCategory[]) {
  const groups = [...new Set(categories.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    choices: categories
      .filter((one) => one.group === group)
      .map(({ slug, name }) => ({ code: slug, label: name })),
  }));
}
