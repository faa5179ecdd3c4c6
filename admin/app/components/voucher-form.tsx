import type { SellerProduct } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import { useMessages } from '~/messages';
import { ChoiceCards } from './choice-cards';
import { InputField } from './input-field';
import { disclosure, primaryButton } from './look';
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
  const of = (name: string) => ({ name, defaultValue: typed[name], error: errors[name] });
  const amount = { inputMode: 'numeric', className: 'money' } as const;
  return (
    <Form
      method="post"
      noValidate
      className="grid gap-4 rounded-md border border-line bg-card p-4 shadow-card sm:p-5"
    >
      <h2 className="text-lg font-semibold">{t.title}</h2>
      <InputField
        {...of('code')}
        label={t.code}
        hint={t.codeHint}
        maxLength={20}
        autoCapitalize="characters"
        className="uppercase"
      />
      <ChoiceCards
        name="kind"
        legend={t.kind}
        chosen={KINDS.find((kind) => kind === typed.kind) ?? 'percentage'}
        choices={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
      />
      <InputField {...of('value')} {...amount} label={t.value} hint={t.valueHint} />
      <div className="grid gap-4 sm:grid-cols-2">
        <InputField
          {...of('starts_on')}
          type="date"
          label={t.startsOn}
          defaultValue={typed.starts_on ?? today}
        />
        <InputField {...of('ends_on')} type="date" label={t.endsOn} min={today} />
        <InputField {...of('minimum')} {...amount} label={t.minimum} />
        <InputField {...of('limit')} {...amount} label={t.limit} />
      </div>
      <details open={RARE.some((name) => errors[name] || typed[name]) || chosenProducts.length > 0}>
        <summary className={disclosure}>{t.more}</summary>
        <div className="mt-3 grid gap-4">
          <p className="text-sm text-soft">{t.oneOfBoth}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <InputField {...of('per_buyer')} {...amount} label={t.perBuyer} />
            <InputField {...of('budget')} {...amount} label={t.budget} />
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
