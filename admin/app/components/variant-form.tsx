import type { SellerVariant } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { VariantField, VariantValues } from '~/lib/variant-edit';
import { useMessages } from '~/messages';
import { Icon } from './icon';
import { input, secondaryButton } from './look';
import { SubmitButton } from './submit-button';

/** The answer to one saved or refused row. */
export interface VariantResult {
  variantId: string;
  kind: 'saved' | 'unchanged' | 'refused';
  /** As typed when refused, as saved else. */
  values: VariantValues;
  errors: Partial<Record<VariantField, string>>;
  /** A refusal that is about no single field. */
  reason: string | null;
}

/** Where the row of a variant is on its page. */
export const variantAnchor = (variantId: string) => `mat-hang-${variantId}`;

interface VariantFormProps {
  productTitle: string;
  variant: SellerVariant;
  /** Answer to this row when the page was posted without script. */
  postedResult: VariantResult | null;
}

/** Price and stock of one variant. Each row is saved by itself, so that what stands unsaved in another row stays. */
export function VariantForm({ productTitle, variant, postedResult }: VariantFormProps) {
  const t = useMessages();
  const fetcher = useFetcher<VariantResult>();
  const form = useRef<HTMLFormElement>(null);
  const result = fetcher.data ?? postedResult;
  const title = `${productTitle}, ${variant.title}`;
  const refused = result?.kind === 'refused' ? result : null;

  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  return (
    <fetcher.Form
      ref={form}
      id={variantAnchor(variant.id)}
      method="post"
      noValidate
      className="grid grid-cols-2 gap-x-3 gap-y-2 py-3 first:pt-2 last:pb-0 sm:grid-cols-[minmax(0,1fr)_9.5rem_7rem_6rem] sm:items-start"
    >
      <input type="hidden" name="variant" value={variant.id} />
      <input type="hidden" name="price_before" value={variant.price} />
      <input type="hidden" name="stocked_before" value={variant.stocked} />
      <div className="col-span-2 sm:col-span-1 sm:pt-7">
        <p className="font-medium">{variant.title}</p>
        {variant.reserved > 0 && <p className="text-sm text-soft">{t.products.reserved(variant.reserved)}</p>}
      </div>
      <Field
        id={`gia-${variant.id}`}
        name="price"
        label={t.products.price}
        fullLabel={t.products.priceOf(title)}
        value={refused?.values.price ?? formatNumber(variant.price)}
        error={refused?.errors.price}
        testId="variant-price"
      />
      <Field
        id={`ton-${variant.id}`}
        name="stocked"
        label={t.products.stocked}
        fullLabel={t.products.stockOf(title)}
        value={refused?.values.stocked ?? formatNumber(variant.stocked)}
        error={refused?.errors.stocked}
        testId="variant-stock"
      />
      <SubmitButton
        label={t.products.save}
        pendingLabel={t.products.saving}
        pending={fetcher.state !== 'idle'}
        testId="save-variant"
        className={`${secondaryButton} col-span-2 sm:col-span-1 sm:mt-7`}
      />
      <Answer result={result} />
    </fetcher.Form>
  );
}

interface FieldProps {
  id: string;
  name: VariantField;
  label: string;
  fullLabel: string;
  value: string;
  error: string | undefined;
  testId: string;
}

function Field({ id, name, label, fullLabel, value, error, testId }: FieldProps) {
  const errorId = `${id}-loi`;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm text-soft">
        <span aria-hidden="true">{label}</span>
        <span className="sr-only">{fullLabel}</span>
      </label>
      <input
        key={value}
        id={id}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? errorId : undefined}
        data-testid={testId}
        className={`${input} money text-right`}
      />
      {error && (
        <p id={errorId} className="mt-1 text-sm text-error">
          {error}
        </p>
      )}
    </div>
  );
}

function Answer({ result }: { result: VariantResult | null }) {
  const t = useMessages();
  const { values, kind, reason } = result ?? { values: null, kind: null, reason: null };
  return (
    <p role="status" className="col-span-full empty:hidden">
      {kind === 'saved' && values && (
        <span className="flex items-center gap-2 text-leaf">
          <Icon name="check" />
          {t.products.saved(formatDong(Number(values.price)), formatNumber(Number(values.stocked)))}
        </span>
      )}
      {kind === 'unchanged' && <span className="text-soft">{t.products.unchanged}</span>}
      {kind === 'refused' && (
        <span className="flex items-start gap-2 text-error">
          <Icon name="warning" />
          {reason ?? t.products.notSaved}
        </span>
      )}
    </p>
  );
}
