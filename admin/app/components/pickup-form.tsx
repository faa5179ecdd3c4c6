import type { SellerDelivery } from '@cho-phien/backend/contract';
import { Form, useNavigation } from '@remix-run/react';
import { WEEKDAYS } from '~/lib/pickup-form';
import { useMessages } from '~/messages';
import { InputField } from './input-field';
import { input, primaryButton } from './look';
import { SubmitButton } from './submit-button';

interface Props {
  pickup: SellerDelivery['pickup'];
  /** What was typed into a form that was refused; null at first. */
  typed: Record<string, string> | null;
  errors: Record<string, string>;
}

/** Where and when buyers come for the goods. */
export function PickupForm({ pickup, typed, errors }: Props) {
  const { pickupForm: t, form, weekdays } = useMessages().delivery;
  const navigation = useNavigation();
  const hours = new Map(pickup.hours.map((one) => [one.day, one]));
  return (
    <Form
      method="post"
      noValidate
      className="grid gap-4 rounded-md border border-line bg-card p-4 shadow-card sm:p-5"
    >
      <label className="flex min-h-11 items-center gap-3 font-medium">
        <input
          type="checkbox"
          name="enabled"
          defaultChecked={typed ? 'enabled' in typed : pickup.enabled}
          className="size-5 shrink-0 accent-basalt"
        />
        {t.enabled}
      </label>
      <InputField
        name="address"
        label={t.address}
        hint={t.addressHint}
        error={errors.address}
        defaultValue={typed?.address ?? pickup.address}
        maxLength={200}
      />
      <fieldset>
        <legend className="font-medium">{t.hours}</legend>
        <p className="text-sm text-soft">{t.hoursHint}</p>
        {errors.hours && <p className="text-sm font-medium text-error">{errors.hours}</p>}
        <div className="mt-2 divide-y divide-line">
          {WEEKDAYS.map((day) => {
            const known = hours.get(day);
            const error = errors[`hours.${day}`];
            const time = (name: 'from' | 'to', usual: string) => (
              <input
                type="time"
                name={`${name}.${day}`}
                aria-label={t[name](weekdays[day])}
                aria-invalid={error ? true : undefined}
                aria-describedby={error ? `gio-${day}-loi` : undefined}
                defaultValue={typed?.[`${name}.${day}`] ?? known?.[name] ?? usual}
                className={`${input} min-w-0 !px-2`}
              />
            );
            return (
              <div key={day} className="py-2 sm:grid sm:grid-cols-[10rem_1fr] sm:items-center sm:gap-4">
                <label className="flex min-h-11 items-center gap-3">
                  <input
                    type="checkbox"
                    name={`open.${day}`}
                    defaultChecked={typed ? `open.${day}` in typed : known !== undefined}
                    className="size-5 shrink-0 accent-basalt"
                  />
                  {weekdays[day]}
                </label>
                <div>
                  {error && (
                    <p id={`gio-${day}-loi`} className="text-sm font-medium text-error">
                      {error}
                    </p>
                  )}
                  <div className="grid grid-cols-2 gap-3">
                    {time('from', '07:00')}
                    {time('to', '17:00')}
                  </div>
                </div>
              </div>
            );
          })}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-medium">{t.ready}</legend>
        <div className="grid grid-cols-2 items-end gap-4">
          {(['days_min', 'days_max'] as const).map((name) => (
            <InputField
              key={name}
              name={name}
              label={name === 'days_min' ? form.daysMin : form.daysMax}
              error={errors[name]}
              inputMode="numeric"
              defaultValue={typed?.[name] ?? pickup[name]}
            />
          ))}
        </div>
      </fieldset>
      <SubmitButton
        label={t.save}
        pendingLabel={form.saving}
        pending={navigation.state !== 'idle'}
        testId="save-pickup"
        className={`${primaryButton} w-full`}
      />
    </Form>
  );
}
