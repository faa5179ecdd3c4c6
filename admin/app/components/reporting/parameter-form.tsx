import { Form, useNavigation } from '@remix-run/react';
import type { FormRefusal } from '~/lib/form-refusal';
import type { PROVINCE_INDICATORS } from '~/lib/province-indicators';
import { useMessages } from '~/messages';
import { Card } from '../card';
import { primaryButton } from '../look';
import { SubmitButton } from '../submit-button';
import { FormField } from './form-field';

interface ParameterFormProps {
  refusal: FormRefusal | null;
  /** The indicator that is to be entered; its name, key and unit stand in the form. */
  entry: (typeof PROVINCE_INDICATORS)[number] | null;
}

/** Enters a number with its whole provenance; it counts once another person has approved it. */
export function ParameterForm({ refusal, entry }: ParameterFormProps) {
  const { parameters: t, entries } = useMessages().reporting;
  const lastYear = String(new Date().getFullYear() - 1);
  const given: Partial<Record<keyof typeof t.fields, string>> = entry
    ? {
        ...{ label: entries.names[entry.key], kind: 'entry', key: entry.key, unit: entry.unit },
        ...{ basis: entries.sets[entry.set], valid_from: `${lastYear}-01-01`, valid_to: `${lastYear}-12-31` },
      }
    : { kind: 'figure', price_basis: 'none' };
  const pending = useNavigation().formData?.get('viec') === 'enter';
  const field = (name: keyof typeof t.fields) => ({
    ...{ name, label: t.fields[name], refusal },
    ...(given[name] !== undefined && { initial: given[name] }),
  });
  return (
    <Card title={t.enter}>
      <p className="text-sm text-soft">{t.enterHint}</p>
      <Form key={entry?.key} id="nhap-so" method="post" className="mt-3 grid max-w-xl gap-4">
        <input type="hidden" name="viec" value="enter" />
        <FormField {...field('label')} required />
        <FormField {...field('kind')} options={t.kinds} />
        <FormField {...field('key')} hint={t.fields.keyHint} required />
        <FormField {...field('subject')} hint={t.fields.subjectHint} />
        <FormField {...field('value')} hint={t.fields.valueHint} required />
        <FormField {...field('unit')} required />
        <FormField {...field('price_basis')} options={t.priceBases} initial="none" />
        <FormField {...field('basis')} required />
        <FormField {...field('valid_from')} type="date" required />
        <FormField {...field('valid_to')} type="date" />
        <FormField {...field('source')} required />
        <FormField {...field('document')} />
        <FormField {...field('released_on')} type="date" />
        <FormField {...field('note')} type="textarea" />
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="placeholder"
            defaultChecked={refusal?.values.placeholder === 'on'}
            className="size-5"
          />
          {t.fields.placeholder}
        </label>
        <SubmitButton
          label={t.submit}
          pendingLabel={t.working}
          pending={pending}
          testId="enter-parameter"
          className={`${primaryButton} justify-self-start`}
        />
      </Form>
    </Card>
  );
}
