import { useMessages } from '~/messages';
import { InputField } from '../input-field';
import { disclosure } from '../look';

const FIELDS = [
  'buyer.name',
  'buyer.phone',
  'invoice.company_name',
  'invoice.tax_code',
  'invoice.address',
  'invoice.email',
] as const;

/** Who buys, for those few who say so. */
export function BuyerFields({
  values,
  errors,
}: {
  values: Record<string, string>;
  errors: Record<string, string>;
}) {
  const t = useMessages().counter.buyer;
  const open = FIELDS.some((name) => values[name] || errors[name]);
  const field = (name: (typeof FIELDS)[number]) => ({
    name,
    error: errors[name],
    defaultValue: values[name],
  });
  return (
    <details open={open} className="mt-4 rounded-md border border-line bg-card px-4 py-1">
      <summary className={disclosure}>{t.open}</summary>
      <div className="grid gap-4 py-3">
        <InputField {...field('buyer.name')} label={t.name} maxLength={100} />
        <InputField {...field('buyer.phone')} label={t.phone} hint={t.phoneHint} type="tel" inputMode="tel" />
        <p className="text-soft">{t.companyHint}</p>
        <InputField {...field('invoice.company_name')} label={t.company} maxLength={400} />
        <InputField {...field('invoice.tax_code')} label={t.taxCode} inputMode="numeric" maxLength={14} />
        <InputField {...field('invoice.address')} label={t.address} maxLength={400} />
        <InputField {...field('invoice.email')} label={t.email} type="email" maxLength={50} />
      </div>
    </details>
  );
}
