import type { OpeningAnswers, OpeningForm } from '@cho-phien/backend/contract';
import type { InputHTMLAttributes } from 'react';
import { useMessages } from '~/messages';
import { FormField } from '../form-field';
import { InputField } from '../input-field';
import { input } from '../look';

type Field = keyof OpeningAnswers;

/** How a keyboard and a browser help with a field of one line. */
const INPUTS: Partial<Record<Field, InputHTMLAttributes<HTMLInputElement>>> = {
  legal_name: { autoComplete: 'organization' },
  tax_code: { inputMode: 'numeric' },
  representative: { autoComplete: 'name' },
  birth_date: { type: 'date', autoComplete: 'bday' },
  street: { autoComplete: 'street-address' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel-national' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email' },
  bank_account: { inputMode: 'numeric' },
  province_fee: { inputMode: 'numeric' },
  name: { maxLength: 80 },
};

interface AnswerFieldProps {
  field: Field;
  optional: boolean;
  value: string;
  error: string | undefined;
  form: OpeningForm;
}

/** One answer of an opening, in the form that suits it. */
export function AnswerField({ field, optional, value, error, form }: AnswerFieldProps) {
  const { openings: t } = useMessages();
  const label = optional ? t.optional(t.fields[field]) : t.fields[field];
  const hint = t.hints[field];
  const about = { label, error, ...(hint ? { hint } : {}) };
  const groups = optionsOf(field, form, t.vatMethods);
  if (groups) {
    return (
      <FormField id={field} {...about}>
        {(control) => (
          <select {...control} defaultValue={value} className={input}>
            <option value="">{t.choose}</option>
            {groups.map(({ name, options }) =>
              name === null ? (
                options.map((option) => <Choice key={option.value} {...option} />)
              ) : (
                <optgroup key={name} label={name}>
                  {options.map((option) => (
                    <Choice key={option.value} {...option} />
                  ))}
                </optgroup>
              ),
            )}
          </select>
        )}
      </FormField>
    );
  }
  if (field === 'story') {
    return (
      <FormField id={field} {...about}>
        {(control) => (
          <textarea {...control} rows={4} maxLength={1000} defaultValue={value} className={input} />
        )}
      </FormField>
    );
  }
  return <InputField name={field} {...about} maxLength={200} {...INPUTS[field]} defaultValue={value} />;
}

interface Option {
  value: string;
  label: string;
}

function Choice({ value, label }: Option) {
  return <option value={value}>{label}</option>;
}

/** What a field is chosen from, in groups; null for one that is written. */
function optionsOf(
  field: Field,
  { communes, banks, categories }: OpeningForm,
  vatMethods: Record<string, string>,
): { name: string | null; options: Option[] }[] | null {
  const one = (options: Option[]) => [{ name: null, options }];
  switch (field) {
    case 'commune_code':
      return one(communes.map(({ code, name }) => ({ value: code, label: name })));
    case 'bank_bin':
      return one(banks.map(({ bin, name }) => ({ value: bin, label: name })));
    case 'vat_method':
      return one(Object.entries(vatMethods).map(([value, label]) => ({ value, label })));
    case 'category':
      return [...new Set(categories.map(({ group }) => group))].map((group) => ({
        name: group,
        options: categories
          .filter((category) => category.group === group)
          .map(({ slug, name }) => ({ value: slug, label: name })),
      }));
    default:
      return null;
  }
}
