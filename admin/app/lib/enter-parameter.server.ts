import type { NewParameterRequest, ParameterList } from '@cho-phien/backend/contract';
import { data, redirect } from '@remix-run/node';
import type { Messages } from '~/messages';
import type { Desk, Outcome } from './backend.server';
import { formRefusal, typedValues } from './form-refusal';
import { parseDecimal } from './parse-decimal';

const PAGE = '/tinh/bao-cao/so-lieu';

/** Sends a number from its form for approval, or records a decision on one; the form says which in `viec`. */
export async function enterParameter(desk: Desk, form: FormData, t: Messages) {
  const values = typedValues(form);
  const { viec, so: id = '', y_kien: note = '' } = values;
  if (viec === 'approved' || viec === 'refused') {
    const path = `/province/parameters/${encodeURIComponent(id)}/decision`;
    const body = { decision: viec, note: note.trim() || null };
    return answer(await desk.write<ParameterList>(path, body), { done: 'decided', values, t });
  }
  const value = parseDecimal(values.value ?? '');
  if (value === null) {
    const errors = { value: t.reporting.parameters.badValue };
    return data({ values, errors, reason: t.reporting.parameters.check }, { status: 400 });
  }
  const outcome = await desk.write<ParameterList>('/province/parameters', requestOf(values, value));
  return answer(outcome, { done: 'entered', values, t });
}

function requestOf(values: Record<string, string>, value: number): NewParameterRequest {
  const text = (name: string) => values[name]?.trim() ?? '';
  const orNull = (name: string) => text(name) || null;
  return {
    kind: text('kind') as NewParameterRequest['kind'],
    key: text('key'),
    subject: text('subject'),
    basis: text('basis'),
    price_basis: text('price_basis') as NewParameterRequest['price_basis'],
    valid_from: text('valid_from'),
    valid_to: orNull('valid_to'),
    label: text('label'),
    value,
    unit: text('unit'),
    source: text('source'),
    document: orNull('document'),
    released_on: orNull('released_on'),
    placeholder: values.placeholder === 'on',
    note: text('note'),
  };
}

interface Answer {
  done: 'entered' | 'decided';
  values: Record<string, string>;
  t: Messages;
}

function answer(outcome: Outcome<unknown>, { done, values, t }: Answer) {
  if (outcome.ok) throw redirect(`${PAGE}?xong=${done}`);
  const { status } = outcome.refusal;
  return data(formRefusal(outcome.refusal, values, t), { status: status >= 500 ? 503 : status });
}
