import type { FoundPlace, PlaceRef, Province } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import type { ZoneValues } from '~/lib/zone-form';
import { useMessages } from '~/messages';
import { ChoiceCards } from './choice-cards';
import { CommunePicker } from './commune-picker';
import { FormField } from './form-field';
import { InputField } from './input-field';
import { input, primaryButton } from './look';
import { SubmitButton } from './submit-button';

const REACHES = ['communes', 'province', 'country'] as const;

interface Props {
  values: ZoneValues;
  chosen: PlaceRef[];
  search: { typed: string; places: FoundPlace[] } | null;
  provinces: Province[];
  errors: Record<string, string>;
}

/** One zone: where it reaches, for what, how fast. Of the places only what the chosen kind asks for is shown. */
export function ZoneForm({ values, chosen, search, provinces, errors }: Props) {
  const { form: t } = useMessages().delivery;
  const navigation = useNavigation();
  const of = (name: 'name' | 'fee' | 'free_from' | 'days_min' | 'days_max') => ({
    name,
    defaultValue: values[name],
    error: errors[name],
  });
  const amount = { inputMode: 'numeric' } as const;
  return (
    <Form
      method="post"
      noValidate
      className="group grid gap-4 rounded-md border border-line bg-card p-4 shadow-card sm:p-5"
    >
      <InputField {...of('name')} label={t.name} hint={t.nameHint} maxLength={60} />
      <ChoiceCards
        name="reach"
        legend={t.reach}
        chosen={values.reach}
        choices={REACHES.map((value) => ({ value, label: t.reaches[value] }))}
      />
      {values.reach !== 'communes' && errors.reach && (
        <p className="text-sm font-medium text-error">{errors.reach}</p>
      )}
      <div className="hidden group-has-[[value=communes]:checked]:block">
        <CommunePicker
          chosen={chosen}
          search={search}
          error={values.reach === 'communes' ? errors.reach : undefined}
        />
      </div>
      <div className="hidden group-has-[[value=province]:checked]:block">
        <FormField id="province" label={t.province}>
          {(control) => (
            <select {...control} defaultValue={values.province} className={input}>
              {provinces.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </FormField>
      </div>
      <InputField {...of('fee')} {...amount} label={t.fee} hint={t.feeHint} />
      <InputField {...of('free_from')} {...amount} label={t.freeFrom} hint={t.freeFromHint} />
      <div className="grid grid-cols-2 items-end gap-4">
        <InputField {...of('days_min')} {...amount} label={t.daysMin} />
        <InputField {...of('days_max')} {...amount} label={t.daysMax} />
      </div>
      <label className="flex min-h-11 items-start gap-3">
        <input
          type="checkbox"
          name="enabled"
          defaultChecked={values.enabled}
          className="mt-1 size-5 shrink-0 accent-basalt"
        />
        <span>
          <span className="block font-medium">{t.enabled}</span>
          <span className="block text-sm text-soft">{t.enabledHint}</span>
        </span>
      </label>
      <SubmitButton
        label={t.save}
        pendingLabel={t.saving}
        pending={navigation.state !== 'idle' && navigation.formData?.get('intent') !== 'find'}
        testId="save-zone"
        className={`${primaryButton} w-full`}
      />
    </Form>
  );
}
