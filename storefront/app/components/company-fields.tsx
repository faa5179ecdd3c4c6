import { type CheckoutValues, wantsCompanyInvoice } from '~/lib/checkout-form';
import { useMessages } from '~/messages/messages-context';
import { TextField } from './field';
import { Icon } from './icon';

interface Props {
  company: CheckoutValues['company'];
  errors: ReadonlyMap<string, string>;
}

/** Folded away for the many who buy for themselves; open as soon as anything stands in it. */
export function CompanyFields({ company, errors }: Props) {
  const { company: words } = useMessages().invoice;
  return (
    <details className="group rounded-md border border-line" open={wantsCompanyInvoice(company)}>
      <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between gap-3 px-4 py-2 font-semibold">
        {words.title}
        <Icon name="down" className="size-5 text-soft group-open:rotate-180" />
      </summary>
      <div className="space-y-4 border-t border-line p-4">
        <p className="text-sm text-soft">{words.hint}</p>
        <TextField
          name="company_name"
          label={words.name}
          defaultValue={company.name}
          error={errors.get('company_name')}
          autoComplete="organization"
          maxLength={400}
        />
        <TextField
          name="company_tax_code"
          label={words.taxCode}
          hint={words.taxCodeHint}
          defaultValue={company.taxCode}
          error={errors.get('company_tax_code')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
        />
        <TextField
          name="company_address"
          label={words.address}
          defaultValue={company.address}
          error={errors.get('company_address')}
          autoComplete="off"
          maxLength={400}
        />
        <TextField
          name="company_email"
          label={words.email}
          defaultValue={company.email}
          error={errors.get('company_email')}
          type="email"
          inputMode="email"
          autoComplete="off"
          maxLength={50}
        />
      </div>
    </details>
  );
}
