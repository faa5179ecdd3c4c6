import type { GoodsForm, SellerProduct, VariantAnswers } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { InputField } from '../input-field';
import { disclosure, secondaryButton } from '../look';
import { SubmitButton } from '../submit-button';
import { SizeBasics } from './size-basics';

export interface RefusedSize {
  typed: Record<string, string>;
  errors: Record<string, string>;
  reason: string | null;
}

interface ShelfSizesProps {
  sizes: SellerProduct['variants'];
  units: GoodsForm['content_units'];
  /** What was wrong with the last size that should come or go; null when nothing was. */
  refused: RefusedSize | null;
}

/** Another size of goods on the shelf, or one less. */
export function ShelfSizes({ sizes, units, refused }: ShelfSizesProps) {
  const { size: t } = useMessages().goods;
  const { formData } = useNavigation();
  const of = (field: keyof VariantAnswers) => ({
    name: field,
    defaultValue: refused?.typed[field] ?? '',
    error: refused?.errors[field],
  });
  return (
    <details open={refused !== null} className="mt-3 border-t border-line pt-1">
      <summary className={disclosure} data-testid="change-sizes">
        {t.change}
      </summary>
      {refused?.reason && (
        <p role="alert" className="mb-2 text-sm font-medium text-error">
          {refused.reason}
        </p>
      )}
      <Form method="post" noValidate className="grid gap-3">
        <input type="hidden" name="intent" value="add-size" />
        <SizeBasics units={units} of={of} />
        <div className="grid grid-cols-2 items-end gap-3">
          <InputField {...of('title')} label={t.fields.title} maxLength={60} />
          <InputField {...of('sku')} label={t.fields.sku} maxLength={40} autoCapitalize="characters" />
        </div>
        <p className="text-sm text-soft">
          {t.titleHint} {t.vatIncluded}
        </p>
        <SubmitButton
          label={t.add}
          pendingLabel={t.adding}
          pending={formData?.get('intent') === 'add-size'}
          testId="add-shelf-size"
          className={`${secondaryButton} justify-self-start`}
        />
      </Form>
      {sizes.length > 1 && (
        <Form method="post" className="mt-4 flex flex-wrap gap-3 border-t border-line pt-3">
          <input type="hidden" name="intent" value="remove-size" />
          {sizes.map(({ id, title }) => (
            <button key={id} type="submit" name="size" value={id} className={secondaryButton}>
              {t.removeNamed(title)}
            </button>
          ))}
        </Form>
      )}
    </details>
  );
}
