import { data, redirect } from '@remix-run/node';
import { messagesFor } from '~/messages';
import type { Outcome } from './backend.server';

/**
 * What a form after the sale answers: the way on when it is done, else the page as it was with the reason. `typed` is what must not
 * be lost.
 */
export function answerForm(
  request: Request,
  outcome: Outcome<unknown>,
  onward: string,
  typed: Record<string, string>,
) {
  if (outcome.ok) throw redirect(onward);
  const { status, message, fields } = outcome.refusal;
  const t = messagesFor(request).common;
  const said = fields.map((field) => field.message).join(' ');
  const reason = status >= 500 ? t.backendSilent : said || (message ?? t.refused);
  return data({ reason, typed }, { status: status >= 500 ? 503 : status });
}

/** A form's fields as text; files and doubles are none of ours. */
export function textsOf(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  );
}
