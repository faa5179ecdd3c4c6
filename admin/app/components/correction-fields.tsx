import type { SellerInvoice } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import { writeExact } from '~/lib/exact-decimal';
import {
  amountField,
  type CorrectionProblems,
  type InvoiceError,
  quantityField,
} from '~/lib/invoice-correction';
import { useMessages } from '~/messages';
import { ChoiceCards } from './choice-cards';
import { FormField } from './form-field';
import { Icon } from './icon';
import { input } from './look';

interface CorrectionFieldsProps {
  error: InvoiceError;
  invoice: SellerInvoice;
  /** As typed, when the form was refused. */
  typed: Record<string, string>;
  problems: CorrectionProblems;
}

/** What is asked for each way of correcting; the reason comes with all of them. */
export function CorrectionFields(props: CorrectionFieldsProps) {
  const t = useMessages().invoice.correction;
  return (
    <>
      <Text {...props} name="reason" label={t.reason} hint={t.reasonHint} />
      {props.error === 'name' && (
        <>
          <Text {...props} name="name" label={t.rightName} initial={props.invoice.buyer.name} />
          <Text
            {...props}
            name="address"
            label={t.rightAddress}
            initial={props.invoice.buyer.address ?? ''}
          />
        </>
      )}
      {props.error === 'buyer' && <BuyerFields {...props} />}
      {props.error === 'goods' && <GoodsFields {...props} />}
    </>
  );
}

function BuyerFields(props: CorrectionFieldsProps) {
  const { correction: t, taxCode, address } = useMessages().invoice;
  const { buyer } = props.invoice;
  return (
    <>
      <ChoiceCards
        name="buyer"
        legend={t.buyerIs}
        chosen={props.typed.buyer === 'consumer' ? 'consumer' : 'organisation'}
        choices={[
          { value: 'organisation', label: t.organisation },
          { value: 'consumer', label: t.consumer },
        ]}
      />
      <Text {...props} name="name" label={t.rightName} initial={buyer.tax_code ? buyer.name : ''} />
      <Text {...props} name="tax_code" label={taxCode} initial={buyer.tax_code ?? ''} numeric />
      <Text {...props} name="address" label={address} initial={buyer.address ?? ''} />
      <Text {...props} name="email" label={t.email} />
    </>
  );
}

function GoodsFields({ invoice, typed, problems }: CorrectionFieldsProps) {
  const { correction: t } = useMessages().invoice;
  return (
    <fieldset>
      <legend className="mb-1 text-soft">{t.linesHint}</legend>
      {problems.lines && (
        <p className="mb-2 flex items-start gap-1.5 font-medium text-error">
          <Icon name="warning" className="mt-0.5 size-5" />
          {t.problems[problems.lines]}
        </p>
      )}
      <ul className="divide-y divide-line rounded-md border border-line">
        {invoice.goods.map(({ ref, name, quantity, amount }) => (
          <li key={ref} className="grid gap-3 p-4 sm:grid-cols-[minmax(0,1fr)_9rem_12rem]">
            <p className="sm:pt-7">
              <span className="block font-medium">{name}</span>
              <span className="money text-sm text-soft">
                {quantity !== null && `${writeExact(quantity)} · `}
                {formatDong(amount)}
              </span>
            </p>
            {quantity === null ? (
              <span className="hidden sm:block" />
            ) : (
              <Figure
                name={quantityField(ref)}
                label={t.rightQuantity}
                fullLabel={t.rightQuantityOf(name)}
                value={typed[quantityField(ref)] ?? writeExact(quantity)}
                problem={problems[quantityField(ref)] && t.problems.quantity}
              />
            )}
            <Figure
              name={amountField(ref)}
              label={t.rightAmount}
              fullLabel={t.rightAmountOf(name)}
              value={typed[amountField(ref)] ?? formatNumber(amount)}
              problem={problems[amountField(ref)] && t.problems.amount}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface FigureProps {
  name: string;
  label: string;
  fullLabel: string;
  value: string;
  problem: string | undefined;
}

function Figure({ name, label, fullLabel, value, problem }: FigureProps) {
  return (
    <div>
      <label htmlFor={name} className="mb-1 block text-sm text-soft">
        <span aria-hidden="true">{label}</span>
        <span className="sr-only">{fullLabel}</span>
      </label>
      <input
        id={name}
        name={name}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={value}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${name}-loi` : undefined}
        className={`${input} money text-right`}
      />
      {problem && (
        <p id={`${name}-loi`} className="mt-1 text-sm text-error">
          {problem}
        </p>
      )}
    </div>
  );
}

interface TextProps extends CorrectionFieldsProps {
  name: string;
  label: string;
  hint?: string;
  initial?: string;
  numeric?: true;
}

function Text({ name, label, hint, initial = '', numeric, typed, problems }: TextProps) {
  const t = useMessages().invoice.correction;
  const problem = problems[name];
  return (
    <FormField id={name} label={label} error={problem && t.problems[problem]} {...(hint ? { hint } : {})}>
      {(attributes) => (
        <input
          {...attributes}
          defaultValue={typed[name] ?? initial}
          autoComplete="off"
          inputMode={numeric ? 'numeric' : undefined}
          maxLength={400}
          className={input}
        />
      )}
    </FormField>
  );
}
