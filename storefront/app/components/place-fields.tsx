import type { Commune, Province } from '@cho-phien/backend/contract';
import { useHydrated } from '~/lib/use-hydrated';
import { useMessages } from '~/messages/messages-context';
import { Field } from './field';

interface Props {
  provinces: Province[];
  communes: Commune[];
  province: string;
  commune: string;
  /** By control name. */
  errors: Map<string, string>;
  onProvince: (code: string) => void;
  onCommune: (code: string) => void;
}

/** Province, then commune. Without script a button brings the communes of another province. */
export function PlaceFields({
  provinces,
  communes,
  province,
  commune,
  errors,
  onProvince,
  onCommune,
}: Props) {
  const { checkout } = useMessages();
  const hydrated = useHydrated();
  return (
    <>
      <Field name="province" label={checkout.province} error={errors.get('province')}>
        {(attributes) => (
          <select
            {...attributes}
            value={province}
            onChange={(event) => onProvince(event.target.value)}
            autoComplete="address-level1"
            className="input"
          >
            <option value="">{checkout.choose}</option>
            {provinces.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!hydrated && (
        <button type="submit" name="intent" value="refresh" className="btn btn-quiet w-full sm:w-auto">
          {checkout.refreshPlace}
        </button>
      )}
      <Field
        name="commune"
        label={checkout.commune}
        hint={checkout.communeHint}
        error={errors.get('commune')}
      >
        {(attributes) => (
          <select
            {...attributes}
            value={commune}
            onChange={(event) => onCommune(event.target.value)}
            autoComplete="address-level2"
            className="input"
          >
            <option value="">{communes.length > 0 ? checkout.choose : checkout.chooseProvinceFirst}</option>
            {communes.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
