import { type AppLoadContext, data, redirect } from '@remix-run/node';
import { messagesFor } from '~/messages';
import { advanceOrder } from './advance-order.server';
import { openDesk } from './auth.server';
import { withDoneStep, withoutDoneStep } from './order-done';
import { parseAction } from './order-flow';

interface StepRequest {
  request: Request;
  context: AppLoadContext;
}

/**
 * The action of every page with an order's next step on it. A step that is done leads back to the same page with its answer; one
 * that is refused leaves the page as it is, with the reason.
 */
export async function takeOrderStep({ request, context }: StepRequest) {
  const form = await request.formData();
  const id = String(form.get('order') ?? '');
  const action = parseAction(form.get('step'));
  if (id === '' || action === null) throw data(null, { status: 400 });

  const desk = await openDesk('member', request, context);
  const outcome = await advanceOrder(desk, id, action);
  if (outcome.ok) {
    const { pathname, searchParams } = new URL(request.url);
    const step = { action, code: outcome.value.checkout_code };
    throw redirect(pathname + withDoneStep(withoutDoneStep(searchParams), step));
  }
  const t = messagesFor(request).common;
  const { status, message } = outcome.refusal;
  const reason = status >= 500 ? t.backendSilent : (message ?? t.refused);
  return data({ id, reason }, { status: status >= 500 ? 503 : status });
}
