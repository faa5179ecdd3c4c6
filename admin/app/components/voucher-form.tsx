import type { SellerProduct } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import type { InputHTMLAttributes } from 'react';
import { useMessages } from '~/messages';
import { ChoiceCards } from './choice-cards';
import { FormField } from './form-field';
import { disclosure, input, primaryButton } from './look';
import { SubmitButton } from './submit-button';

const KINDS = ['percentage', 'fixed', 'free_delivery'] as const;
const RARE = ['per_buyer', 'budget', 'product_ids'];

interface Props {
  products: Pick<SellerProduct, 'id' | 'title'>[];
  /** `YYYY-MM-DD` */
  today: string;
  typed: Record<string, string>;
  chosenProducts: string[];
  errors: Record<string, string>;
}

/** A voucher in as few fields as most stalls need; the rest is folded away. */
export function VoucherForm({ products, today, typed, chosenProducts, errors }: Props) {
  const { form: t } = useMessages().vouchers;
  const navigation = useNavigation();
  const field = (
    name: string,
    label: string,
    attributes: InputHTMLAttributes<HTMLInputElement>,
    hint?: string,
  ) => (
    <FormField id={name} label={label} error={errors[name]} {...(hint ? { hint } : {})}>
      {(control) => (
        <input
          autoComplete="off"
          defaultValue={typed[name]}
          {...attributes}
          {...control}
          className={`${input} ${attributes.className ?? ''}`}
        />
      )}
    </FormField>
  );
  const amount = { inputMode: 'numeric', className: 'money' } as const;
  return (
    <Form
      method="post"
      noValidate
      className="grid gap-4 rounded-md border border-line bg-card p-4 shadow-card sm:p-5"
    >
      <h2 className="text-lg font-semibold">{t.title}</h2>
      {field(
        'code',
        t.code,
        { maxLength: 20, autoCapitalize: 'characters', className: 'uppercase' },
        t.codeHint,
      )}
      <ChoiceCards
        name="kind"
        legend={t.kind}
        chosen={KINDS.find((kind) => kind === typed.kind) ?? 'percentage'}
        choices={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
      />
      {field('value', t.value, amount, t.valueHint)}
      <div className="grid gap-4 sm:grid-cols-2">
        {field('starts_on', t.startsOn, { type: 'date', defaultValue: typed.starts_on ?? today })}
        {field('ends_on', t.endsOn, { type: 'date', min: today })}
        {field('minimum', t.minimum, amount)}
        {field('limit', t.limit, amount)}
      </div>
      <details open={RARE.some((name) => errors[name] || typed[name]) || chosenProducts.length > 0}>
        <summary className={disclosure}>{t.more}</summary>
        <div className="mt-3 grid gap-4">
          <p className="text-sm text-soft">{t.oneOfBoth}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            {field('per_buyer', t.perBuyer, amount)}
            {field('budget', t.budget, amount)}
          </div>
          <fieldset>
            <legend className="mb-1 font-medium">{t.products}</legend>
            {products.map(({ id, title }) => (
              <label key={id} className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  name="product"
                  value={id}
                  defaultChecked={chosenProducts.includes(id)}
                  className="size-5 shrink-0 accent-basalt"
                />
                {title}
              </label>
            ))}
          </fieldset>
        </div>
      </details>
      <SubmitButton
        label={t.submit}
        pendingLabel={t.submitting}
        pending={navigation.state !== 'idle' && navigation.formData?.has('code') === true}
        testId="make-voucher"
        className={`${primaryButton} w-full`}
      />
    </Form>
  );
}
