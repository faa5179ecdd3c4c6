import type { GoodsField } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { FormField } from '../form-field';
import { input } from '../look';

interface Choice {
  code: string;
  label: string;
}

interface ChoiceFieldProps {
  field: Extract<GoodsField, 'category' | 'origin_commune_code' | 'vat_class' | 'delivery_limit'>;
  value: string | undefined;
  error: string | undefined;
  /** What stands for no choice of one's own. */
  none?: string;
  choices: Choice[] | { group: string; choices: Choice[] }[];
}

/** One of several, from the list that a phone shows over the whole screen. */
export function ChoiceField({ field, value, error, none, choices }: ChoiceFieldProps) {
  const label = useMessages().goods.fields[field];
  return (
    <FormField id={field} label={label} error={error}>
      {(control) => (
        <select {...control} defaultValue={value ?? ''} className={input}>
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((one) =>
            'group' in one ? (
              <optgroup key={one.group} label={one.group}>
                <Options choices={one.choices} />
              </optgroup>
            ) : (
              <Options key={one.code} choices={[one]} />
            ),
          )}
        </select>
      )}
    </FormField>
  );
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map(({ code, label }) => (
    <option key={code} value={code}>
      {label}
    </option>
  ));
}
