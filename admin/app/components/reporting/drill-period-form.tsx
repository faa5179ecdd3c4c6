import { Form } from '@remix-run/react';
import { type DrillAddress, drillFields, drillPeriods } from '~/lib/drill-address';
import type { Month } from '~/lib/month';
import { useMessages } from '~/messages';
import { input, secondaryButton } from '../look';

/** Another period of what is open; a plain form, so that it needs no script. */
export function DrillPeriodForm({ address, current }: { address: DrillAddress; current: Month }) {
  const t = useMessages().drill;
  const periods = drillPeriods(current);
  const groups = [
    { label: t.months, names: periods.months },
    { label: t.quarters, names: periods.quarters },
    { label: t.years, names: periods.years },
  ];
  const known = groups.some(({ names }) => names.includes(address.period));
  return (
    <Form method="get" action="/tinh/bao-cao/chi-tiet" className="flex items-end gap-2 print:hidden">
      {drillFields(address).map(
        ([name, value]) => name !== 'ky' && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label className="grid gap-1">
        <span className="text-sm font-medium">{t.choose}</span>
        <select key={address.period} name="ky" defaultValue={address.period} className={input}>
          {!known && <option value={address.period}>{t.period(address.period)}</option>}
          {groups.map(({ label, names }) => (
            <optgroup key={label} label={label}>
              {names.map((name) => (
                <option key={name} value={name}>
                  {t.period(name)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="submit" className={secondaryButton}>
        {t.submit}
      </button>
    </Form>
  );
}
