import type { GoodsForm, VariantAnswers } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages';
import { FormField } from '../form-field';
import { InputField } from '../input-field';
import { input } from '../look';

interface SizeBasicsProps {
  units: GoodsForm['content_units'];
  /** How a field of the size is called in its form, what it holds and what is wrong with it. */
  of: (field: keyof VariantAnswers) => { name: string; defaultValue: string; error: string | undefined };
}

/** What every size must say: net content, price and stock. */
export function SizeBasics({ units, of }: SizeBasicsProps) {
  const { fields } = useMessages().goods.size;
  const named = (field: keyof VariantAnswers) => ({ ...of(field), label: fields[field] });
  const unit = of('content_unit');
  return (
    <>
      <div className="grid grid-cols-2 items-end gap-3">
        <InputField {...named('content')} inputMode="decimal" className="text-right" />
        <FormField id={unit.name} label={fields.content_unit} error={unit.error}>
          {(control) => (
            <select {...control} defaultValue={unit.defaultValue || units[0]?.code} className={input}>
              {units.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </FormField>
      </div>
      <div className="grid grid-cols-2 items-end gap-3">
        <InputField {...named('price')} inputMode="numeric" className="money text-right" />
        <InputField {...named('stock')} inputMode="numeric" className="text-right" />
      </div>
    </>
  );
}
