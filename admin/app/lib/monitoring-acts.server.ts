import type { NewMachineKey, NewPushEndpoint } from '@cho-phien/backend/contract';
import { data, redirect } from '@remix-run/node';
import type { Messages } from '~/messages';
import type { Desk, Outcome } from './backend.server';
import { type FormRefusal, formRefusal, typedValues } from './form-refusal';

const PAGE = '/tinh/bao-cao/giam-sat';

/** What is shown this once, or why nothing was made. */
export type MonitoringAnswer =
  | { made: 'key' | 'endpoint'; name: string; secret: string }
  | { made: null; refusal: FormRefusal };

/** Gives or ends a key or an address; the form says which in `viec`. */
export async function actOnMonitoring(desk: Desk, form: FormData, t: Messages) {
  const values = typedValues(form);
  const { viec, id = '', name = '', url = '' } = values;
  const path = encodeURIComponent(id);
  switch (viec) {
    case 'issue': {
      const scopes = form.getAll('scopes').map(String);
      const outcome = await desk.write<NewMachineKey>('/province/machine-keys', { name, scopes });
      return made(outcome, ({ key }) => ({ made: 'key', name, secret: key }), values, t);
    }
    case 'add': {
      const outcome = await desk.write<NewPushEndpoint>('/province/push-endpoints', { name, url });
      return made(outcome, ({ secret }) => ({ made: 'endpoint', name, secret }), values, t);
    }
    case 'revoke':
      return done(await desk.write(`/province/machine-keys/${path}/revoke`), values, t);
    case 'stop':
      return done(await desk.write(`/province/push-endpoints/${path}/stop`), values, t);
    case 'retry':
      return done(await desk.write(`/province/push-deliveries/${path}/retry`), values, t);
    default:
      throw data(null, { status: 400 });
  }
}

/** What is shown once is never behind an address that could be opened again. */
function made<T>(
  outcome: Outcome<T>,
  show: (value: T) => MonitoringAnswer,
  values: Record<string, string>,
  t: Messages,
) {
  return outcome.ok ? data(show(outcome.value)) : refused(outcome.refusal, values, t);
}

function done(outcome: Outcome<unknown>, values: Record<string, string>, t: Messages) {
  if (outcome.ok) throw redirect(PAGE);
  return refused(outcome.refusal, values, t);
}

function refused(
  refusal: Extract<Outcome<unknown>, { ok: false }>['refusal'],
  values: Record<string, string>,
  t: Messages,
) {
  const answer: MonitoringAnswer = { made: null, refusal: formRefusal(refusal, values, t) };
  return data(answer, { status: refusal.status >= 500 ? 503 : refusal.status });
}
