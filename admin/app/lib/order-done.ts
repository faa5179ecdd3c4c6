import type { OrderAction } from '@cho-phien/backend/contract';
import { parseAction } from './order-flow';

/** `CP-7K3M9Q`, or a few words with a number for an order without a checkout: never room for a sentence. */
const ORDER_CODE = /^[\p{L}\d -]{1,20}$/u;

/** The step that has just been done, as the address after it says: the page answers even without script. */
export interface DoneStep {
  action: OrderAction;
  code: string;
}

export function withDoneStep(params: URLSearchParams, { action, code }: DoneStep): string {
  const next = new URLSearchParams(params);
  next.set('xong', action);
  next.set('don', code);
  return `?${next}`;
}

/** Anything but a known step of something like an order code is no step: an address can be made up by anyone. */
export function doneStepOf(params: URLSearchParams): DoneStep | null {
  const action = parseAction(params.get('xong'));
  const code = params.get('don') ?? '';
  return action !== null && ORDER_CODE.test(code) ? { action, code } : null;
}

/** The same address without the step, for links that lead on. */
export function withoutDoneStep(params: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(params);
  next.delete('xong');
  next.delete('don');
  return next;
}
