import type { InputHTMLAttributes } from 'react';
import { FormField } from './form-field';
import { input } from './look';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
}

/** A field of one line that the browser does not fill in by itself. */
export function InputField({ name, label, hint, error, className = '', ...attributes }: Props) {
  return (
    <FormField id={name} label={label} error={error} {...(hint ? { hint } : {})}>
      {(control) => (
        <input autoComplete="off" {...attributes} {...control} className={`${input} ${className}`} />
      )}
    </FormField>
  );
}
