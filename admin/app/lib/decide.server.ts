import { type ActionFunctionArgs, data } from '@remix-run/node';
import { messagesFor } from '~/messages';
import { openDesk } from './auth.server';
import { formRefusal } from './form-refusal';

export interface DoneDecision<Act extends string, Answer> {
  kind: 'done';
  id: string;
  act: Act;
  answer: Answer;
}

export interface RefusedDecision {
  kind: 'refused';
  id: string;
  act: string;
  /** As it was typed. */
  reason: string;
  message: string;
}

/**
 * Sends what an officer decided in one of a list's forms (`id`, `act`, and `reason` where one was asked for) to `path/:id/:act`. A refusal
 * goes back to its form with what was typed.
 * @throws Response 400 for an act that is none of `acts`
 */
export async function decide<Act extends string, Answer>(
  { request, context }: ActionFunctionArgs,
  path: string,
  acts: readonly Act[],
) {
  const desk = await openDesk('officer', request, context);
  const form = await request.formData();
  const id = String(form.get('id') ?? '');
  const reason = form.get('reason');
  const act = acts.find((one) => one === form.get('act'));
  if (act === undefined) throw new Response(null, { status: 400 });
  const outcome = await desk.write<Answer>(
    `${path}/${encodeURIComponent(id)}/${act}`,
    reason === null ? {} : { reason },
  );
  if (outcome.ok) return data({ kind: 'done', id, act, answer: outcome.value } as DoneDecision<Act, Answer>);
  const { status } = outcome.refusal;
  const { errors, reason: said } = formRefusal(outcome.refusal, {}, messagesFor(request));
  const refused: RefusedDecision = {
    kind: 'refused',
    id,
    act,
    reason: String(reason ?? ''),
    message: errors.reason ?? said ?? '',
  };
  return data(refused, { status: status >= 500 ? 503 : status });
}
