import type { Messages } from '~/messages';
import type { Refusal } from './backend.server';

/** What a form shows when it was not taken: what was typed, what is wrong where, and what is wrong with all of it. */
export interface FormRefusal {
  values: Record<string, string>;
  errors: Record<string, string>;
  reason: string | null;
}

/** A backend's refusal as a form shows it. */
export function formRefusal(
  { status, message, fields }: Refusal,
  values: Record<string, string>,
  t: Messages,
): FormRefusal {
  if (status >= 500) return { values, errors: {}, reason: t.common.backendSilent };
  const errors = Object.fromEntries(fields.map((one) => [one.field, one.message]));
  return { values, errors, reason: message ?? t.common.refused };
}

/** The fields of a form as they were typed. */
export function typedValues(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
}
