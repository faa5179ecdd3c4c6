import { useMessages } from '~/messages/messages-context';
import { FieldError } from './field';

interface Props {
  options: { value: string; label: string; hint?: string }[];
  chosen: string;
  error: string | undefined;
}

/** One reason out of a few, each a target that a thumb can hit. */
export function ReasonChoices({ options, chosen, error }: Props) {
  const { returns } = useMessages();
  return (
    <fieldset aria-describedby={error ? 'reason-loi' : undefined}>
      <legend className="mb-1 font-semibold">{returns.why}</legend>
      {error && <FieldError id="reason-loi">{error}</FieldError>}
      <div className="grid gap-1">
        {options.map(({ value, label, hint }, index) => (
          <label key={value} className="flex min-h-11 items-start gap-3 py-1.5">
            <input
              type="radio"
              name="reason"
              id={index === 0 ? 'reason' : undefined}
              value={value}
              defaultChecked={value === chosen}
              className="mt-0.5"
            />
            <span>
              {label}
              {hint && <span className="block text-sm text-soft">{hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
