import type { SellerProduct } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import type { ChangeEvent } from 'react';
import { shrinkPhoto } from '~/lib/goods/shrink-photo';
import { useMessages } from '~/messages';
import { FormField } from '../form-field';
import { InputField } from '../input-field';
import { input, primaryButton } from '../look';
import { SubmitButton } from '../submit-button';

const KINDS = ['ocop', 'vietgap', 'globalgap', 'organic', 'gi', 'food_safety'] as const;
const STARS = [3, 4, 5];

interface ClaimFormProps {
  products: SellerProduct[];
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** What a paper says, and its photograph. */
export function ClaimForm({ products, values, errors }: ClaimFormProps) {
  const { certificates: t } = useMessages();
  const navigation = useNavigation();
  const of = (name: 'number' | 'issuer' | 'issued_on' | 'expires_on') => ({
    name,
    label: t.fields[name],
    defaultValue: values[name] ?? '',
    error: errors[name],
  });
  return (
    <Form method="post" encType="multipart/form-data" noValidate className="grid gap-4">
      <FormField id="product_id" label={t.fields.product_id} error={errors.product_id}>
        {(control) => (
          <select {...control} defaultValue={values.product_id} className={input}>
            {products.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField id="kind" label={t.fields.kind} error={errors.kind}>
        {(control) => (
          <select {...control} defaultValue={values.kind ?? 'ocop'} className={input}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t.kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <FormField id="stars" label={t.fields.stars} hint={t.hints.stars} error={errors.stars}>
        {(control) => (
          <select {...control} defaultValue={values.stars ?? ''} className={input}>
            <option value="">{t.noStars}</option>
            {STARS.map((stars) => (
              <option key={stars} value={stars}>
                {t.starCount(stars)}
              </option>
            ))}
          </select>
        )}
      </FormField>
      <InputField {...of('number')} maxLength={60} />
      <InputField {...of('issuer')} maxLength={120} />
      <InputField {...of('issued_on')} type="date" />
      <InputField {...of('expires_on')} type="date" hint={t.hints.expires_on} />
      <FormField
        id="scan"
        label={t.fields.scan}
        hint={values.scan_id ? t.hints.scanKept : t.hints.scan}
        error={errors.scan_id}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept="image/*,application/pdf"
            onChange={shrinkChosen}
            className={input}
          />
        )}
      </FormField>
      <input type="hidden" name="scan_id" value={values.scan_id ?? ''} />
      <SubmitButton
        label={t.submit}
        pendingLabel={t.submitting}
        pending={navigation.formData?.has('issuer') ?? false}
        testId="send-paper"
        className={`${primaryButton} w-full`}
      />
    </Form>
  );
}

/** Where script runs, the chosen photograph is made small before the form is sent. */
async function shrinkChosen(event: ChangeEvent<HTMLInputElement>): Promise<void> {
  const field = event.currentTarget;
  const [file] = field.files ?? [];
  if (!file) return;
  const small = await shrinkPhoto(file);
  if (small === file || field.files?.[0] !== file) return;
  const chosen = new DataTransfer();
  chosen.items.add(new File([small], 'giay.jpg', { type: 'image/jpeg' }));
  field.files = chosen.files;
}
