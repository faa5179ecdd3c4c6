import { AcceptedAnswer, RefusedAnswer } from './provider-answer';
import type { Problem, StoredInvoice } from './types';

interface Numbered {
  series: string;
  number: number;
  issued_on: string;
}

interface Signed extends Numbered {
  xml_hash: string;
  signed_at: Date;
}

/** Where an invoice stands. There is no way to say `issued` without the provider's answer. */
export type Standing =
  | { state: 'draft'; problem: Problem | null }
  | ({ state: 'numbered'; problem: Problem | null } & Numbered)
  | ({ state: 'signed'; problem: Problem | null } & Signed)
  | ({ state: 'sent'; problem: Problem | null } & Signed)
  | ({ state: 'issued'; answer: AcceptedAnswer } & Signed)
  | ({ state: 'rejected'; answer: RefusedAnswer } & Signed);

/** Reads a row's standing. @throws Error for a row that says more than it can show */
export function standingOf(row: StoredInvoice): Standing {
  const { state, problem } = row;
  if (state === 'draft') return { state, problem };
  const { series, number, issued_on } = row;
  if (series === null || number === null || issued_on === null) throw lacks(row, 'number');
  if (state === 'numbered') return { state, problem, series, number, issued_on };
  const { xml_hash, signed_at } = row;
  if (xml_hash === null || signed_at === null) throw lacks(row, 'document');
  const signed = { series, number, issued_on, xml_hash, signed_at };
  if (state === 'signed' || state === 'sent') return { state, problem, ...signed };
  const { provider, answer_id, answered_at } = row;
  if (provider === null || answer_id === null || answered_at === null) throw lacks(row, 'answer');
  const told = { answer_id, at: new Date(answered_at).toISOString() };
  if (state === 'issued') {
    const { tax_office_code } = row;
    return {
      state,
      answer: AcceptedAnswer.from(provider, { ...told, tax_office_code, document: null }),
      ...signed,
    };
  }
  return {
    state,
    answer: RefusedAnswer.from(provider, { ...told, reason: problem?.detail ?? '' }),
    ...signed,
  };
}

function lacks({ id, state }: StoredInvoice, what: string): Error {
  return new Error(`Invoice ${id} is ${state} and has no ${what}.`);
}
