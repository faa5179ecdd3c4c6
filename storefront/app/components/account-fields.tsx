import type { Returnable } from '@cho-phien/backend/contract';
import type { AccountValues } from '~/lib/refund-account';
import { useMessages } from '~/messages/messages-context';
import { Field, TextField } from './field';

interface Props {
  banks: Returnable['banks'];
  typed: AccountValues;
  /** By control name. */
  errors: Map<string, string>;
}

/** Where the money of a refund is to go. */
export function AccountFields({ banks, typed, errors }: Props) {
  const { returns } = useMessages();
  return (
    <>
      <Field name="bank" label={returns.bank} error={errors.get('bank')}>
        {(attributes) => (
          <select {...attributes} defaultValue={typed.bank} className="input">
            <option value="">{returns.bankChoose}</option>
            {banks.map(({ bin, name }) => (
              <option key={bin} value={bin}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        name="account"
        label={returns.account}
        error={errors.get('account')}
        defaultValue={typed.account}
        inputMode="numeric"
        autoComplete="off"
        maxLength={30}
      />
      <TextField
        name="holder"
        label={returns.holder}
        hint={returns.holderHint}
        error={errors.get('holder')}
        defaultValue={typed.holder}
        autoComplete="name"
        autoCapitalize="characters"
        maxLength={70}
      />
    </>
  );
}
