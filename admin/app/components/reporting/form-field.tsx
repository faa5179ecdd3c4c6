import type { HTMLInputTypeAttribute } from 'react';
import type { FormRefusal } from '~/lib/form-refusal';
import { input } from '../look';

interface FormFieldProps {
  name: string;
  label: string;
  refusal: FormRefusal | null;
  hint?: string;
  type?: HTMLInputTypeAttribute | 'textarea';
  options?: Record<string, string>;
  initial?: string;
  required?: true;
  /** Where two forms of a page have fields of one name. */
  id?: string;
}

/** A field with its label above, its hint, and what was wrong with it; what was typed stays. */
export function FormField({
  name,
  label,
  refusal,
  hint,
  type = 'text',
  options,
  initial,
  required,
  id = `o-${name}`,
}: FormFieldProps) {
  const error = refusal?.errors[name];
  const described = [hint && `${id}-goi-y`, error && `${id}-loi`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    name,
    required,
    defaultValue: refusal?.values[name] ?? initial ?? '',
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described,
    className: input,
  };
  return (
    <div>
      <label htmlFor={shared.id} className="mb-1 block font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-goi-y`} className="mb-1 text-sm text-soft">
          {hint}
        </p>
      )}
      <Control shared={shared} type={type} options={options} />
      {error && (
        <p id={`${id}-loi`} className="mt-1 text-sm text-error">
          {error}
        </p>
      )}
    </div>
  );
}

interface ControlProps extends Pick<FormFieldProps, 'options'> {
  shared: { id: string; name: string; defaultValue: string; className: string };
  type: NonNullable<FormFieldProps['type']>;
}

function Control({ shared, type, options }: ControlProps) {
  if (options) {
    return (
      <select {...shared}>
        {Object.entries(options).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (type === 'textarea') return <textarea rows={3} {...shared} />;
  return <input type={type} autoComplete="off" {...shared} />;
}
