import { useMessages } from '~/messages/messages-context';
import { TextField } from './field';

interface Props {
  /** What stood in the field before, exactly as typed. */
  typed?: string;
  error?: string;
  hint?: string;
}

export function NameField({ typed, error }: Props) {
  const { checkout } = useMessages();
  return (
    <TextField
      name="name"
      label={checkout.name}
      defaultValue={typed}
      error={error}
      autoComplete="name"
      autoCapitalize="words"
      maxLength={100}
    />
  );
}

export function PhoneField({ typed, error, hint }: Props) {
  const { checkout } = useMessages();
  return (
    <TextField
      name="phone"
      label={checkout.phone}
      hint={hint}
      defaultValue={typed}
      error={error}
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      maxLength={20}
    />
  );
}

export function StreetField({ typed, error }: Props) {
  const { checkout } = useMessages();
  return (
    <TextField
      name="street"
      label={checkout.street}
      defaultValue={typed}
      error={error}
      autoComplete="street-address"
      maxLength={200}
    />
  );
}
