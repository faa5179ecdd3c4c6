import type { ReportView } from '@cho-phien/backend/contract';
import { data, redirect } from '@remix-run/node';
import type { Messages } from '~/messages';
import type { Desk, Outcome } from './backend.server';
import { formRefusal, typedValues } from './form-refusal';

const ACTS = ['comment', 'submit', 'send_back', 'approve'] as const;
type Act = (typeof ACTS)[number];

const PATHS: Record<Act, string> = {
  comment: 'comments',
  submit: 'submit',
  send_back: 'send-back',
  approve: 'approve',
};

/** Begins a report from its form and leads to it. */
export async function draftReport(desk: Desk, form: FormData, t: Messages) {
  const values = typedValues(form);
  const { kind, period = '', change_note: note = '' } = values;
  const body = { kind, period: period.trim(), change_note: note.trim() || null };
  const outcome = await desk.write<ReportView>('/province/reports', body);
  if (outcome.ok) throw redirect(`/tinh/bao-cao/${outcome.value.id}?xong=draft`);
  return refused(outcome, values, t);
}

/** Does what the pressed button says to a report, and leads back to it. */
export async function actOnReport(desk: Desk, id: string, form: FormData, t: Messages) {
  const values = typedValues(form);
  const act = ACTS.find((one) => one === values.viec);
  if (!act) throw data(null, { status: 400 });
  const says = act === 'comment' || act === 'send_back';
  const path = `/province/reports/${encodeURIComponent(id)}/${PATHS[act]}`;
  const outcome = await desk.write<ReportView>(path, says ? { text: values.text ?? '' } : {});
  if (outcome.ok) throw redirect(`/tinh/bao-cao/${id}?xong=${act}`);
  return refused(outcome, values, t);
}

function refused(
  { refusal }: Extract<Outcome<unknown>, { ok: false }>,
  values: Record<string, string>,
  t: Messages,
) {
  return data(formRefusal(refusal, values, t), { status: refusal.status >= 500 ? 503 : refusal.status });
}
