import type { ReactNode } from 'react';
import { Icon } from './icon';

interface FormFieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  children: (attributes: ControlAttributes) => ReactNode;
}

interface ControlAttributes {
  id: string;
  name: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** Label above, hint before error, both read out with the control; the id is the name of the field, too. */
export function FormField({ id, label, hint, error, children }: FormFieldProps) {
  const describedBy = [hint && `${id}-goi-y`, error && `${id}-loi`].filter(Boolean).join(' ') || undefined;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-goi-y`} className="mb-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-loi`} className="mb-1 flex items-start gap-1.5 text-sm font-medium text-error">
          <Icon name="warning" className="mt-0.5 size-4" />
          {error}
        </p>
      )}
      {children({
        id,
        name: id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': describedBy,
      })}
    </div>
  );
}
