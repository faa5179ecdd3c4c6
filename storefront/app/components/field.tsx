import type { InputHTMLAttributes, ReactNode } from 'react';
import { Icon } from './icon';

interface FieldProps {
  /** Also the id, so that the error summary can lead to it. */
  name: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  children: (attributes: ControlAttributes) => ReactNode;
}

export interface ControlAttributes {
  id: string;
  name: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

/** Label above, hint before error, both read aloud with the control. */
export function Field({ name, label, hint, error, children }: FieldProps) {
  const hintId = hint ? `${name}-goi-y` : null;
  const errorId = error ? `${name}-loi` : null;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div>
      <label htmlFor={name} className="mb-1 block font-semibold">
        {label}
      </label>
      {hintId && (
        <p id={hintId} className="mb-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {errorId && <FieldError id={errorId}>{error}</FieldError>}
      {children({ id: name, name, 'aria-invalid': Boolean(error), 'aria-describedby': describedBy })}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mb-1 flex items-start gap-1.5 text-sm font-medium text-error">
      <Icon name="error" className="mt-0.5 size-4.5" />
      {children}
    </p>
  );
}

type TextFieldProps = Omit<FieldProps, 'children'> &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'type'
    | 'inputMode'
    | 'autoComplete'
    | 'defaultValue'
    | 'maxLength'
    | 'autoFocus'
    | 'placeholder'
    | 'autoCapitalize'
  >;

export function TextField({ name, label, hint, error, ...input }: TextFieldProps) {
  return (
    <Field name={name} label={label} error={error} {...(hint ? { hint } : {})}>
      {(attributes) => <input {...input} {...attributes} className="input" />}
    </Field>
  );
}
