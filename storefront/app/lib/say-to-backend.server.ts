import type { Messages } from '~/messages/vi';
import { BackendError, isUnavailable } from './backend-error.server';
import type { CheckoutProblem } from './checkout-form';
import { toFormProblems } from './form-problems';

export interface FormRefusal {
  status: number;
  notice: string;
  problems: CheckoutProblem[];
}

/** Does what a form asks for; answers null when it is done, else what to show above the form that keeps all that was typed. */
export async function sayToBackend(
  work: () => Promise<unknown>,
  { returns }: Messages,
  lines: string[] = [],
): Promise<FormRefusal | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (isUnavailable(error)) return { status: 503, notice: returns.errors.unavailable, problems: [] };
    if (!(error instanceof BackendError)) throw error;
    const { fields, message } = error.body;
    return {
      status: error.status,
      notice: fields ? returns.errorsHint : message || returns.errors.gone,
      problems: toFormProblems(fields ?? [], lines),
    };
  }
}
