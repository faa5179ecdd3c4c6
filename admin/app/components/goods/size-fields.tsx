import type { GoodsForm, VariantAnswers } from '@cho-phien/backend/contract';
import { pricePer } from '~/lib/goods/price-per';
import { type Change, sizeField } from '~/lib/goods/read-answers';
import { useMessages } from '~/messages';
import { Icon } from '../icon';
import { InputField } from '../input-field';
import { disclosure, secondaryButton } from '../look';
import { ChangeButton } from './change-button';
import { Section } from './section';
import { SizeBasics } from './size-basics';

interface SizeFieldsProps {
  sizes: VariantAnswers[];
  /** Changes when rows come and go: what they hold is then drawn anew. */
  version: number;
  units: GoodsForm['content_units'];
  errors: Record<string, string>;
  onChange: (change: Change) => void;
}

/** How the goods are sold: net content, price and stock of each size, with what a kilogram or a litre costs. */
export function SizeFields({ sizes, version, units, errors, onChange }: SizeFieldsProps) {
  const { goods: t } = useMessages();
  const rows = sizes.map((size, index) => ({ size, index, id: `${version}-${sizeField(index, 'title')}` }));
  return (
    <Section id="variants" title={t.sections.sizes}>
      <input type="hidden" name="asked" value="variants" />
      {errors.variants && <p className="text-sm font-medium text-error">{errors.variants}</p>}
      {rows.map(({ size, index, id }) => (
        <Size
          key={id}
          size={size}
          index={index}
          alone={sizes.length === 1}
          units={units}
          errors={errors}
          onChange={onChange}
        />
      ))}
      <ChangeButton
        change={{ kind: 'add-size' }}
        onChange={onChange}
        testId="add-size"
        className={`${secondaryButton} justify-self-start`}
      >
        <Icon name="add" className="size-4" />
        {t.size.add}
      </ChangeButton>
    </Section>
  );
}

interface SizeProps extends Omit<SizeFieldsProps, 'sizes' | 'version'> {
  size: VariantAnswers;
  index: number;
  alone: boolean;
}

function Size({ size, index, alone, units, errors, onChange }: SizeProps) {
  const { size: t } = useMessages().goods;
  const of = (field: keyof VariantAnswers) => {
    const name = sizeField(index, field);
    return { name, defaultValue: size[field], error: errors[name] };
  };
  const named = errors[sizeField(index, 'title')] ?? errors[sizeField(index, 'sku')];
  return (
    <fieldset className={`grid gap-3 border-line ${index > 0 ? 'border-t pt-4' : ''}`} data-testid="size">
      <legend className={alone ? 'sr-only' : 'font-medium'}>{t.nth(index + 1)}</legend>
      <SizeBasics units={units} of={of} />
      <PricePer size={size} />
      <details open={named !== undefined || size.title !== '' || size.sku !== ''}>
        <summary className={disclosure}>{t.names}</summary>
        <div className="grid gap-3">
          <InputField {...of('title')} label={t.fields.title} hint={t.titleHint} maxLength={60} />
          <InputField {...of('sku')} label={t.fields.sku} maxLength={40} autoCapitalize="characters" />
        </div>
      </details>
      {!alone && (
        <ChangeButton
          change={{ kind: 'remove-size', index }}
          onChange={onChange}
          className={`${secondaryButton} justify-self-start`}
        >
          {t.remove(index + 1)}
        </ChangeButton>
      )}
    </fieldset>
  );
}

/** What the law wants said and shoppers compare by, while it is typed. */
function PricePer({ size }: { size: VariantAnswers }) {
  const { size: t } = useMessages().goods;
  const compared = pricePer(size);
  return (
    <p className="text-sm text-soft" data-testid="price-per">
      {compared && (
        <strong className="money font-semibold text-ink">{t.per[compared.per](compared.price)}. </strong>
      )}
      {t.vatIncluded}
    </p>
  );
}
