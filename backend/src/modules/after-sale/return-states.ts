import type { ReturnState } from '../../contract';

export type ReturnEvent = 'accept' | 'refuse' | 'withdraw' | 'receive' | 'finish';

/**
 * Every change that a return request can go through. Whatever is not here does not happen. `receiving` is left only forwards:
 * from then on goods are being written back, and what broke off is repeated until done.
 */
export const RETURN_TRANSITIONS: readonly { from: ReturnState; event: ReturnEvent; to: ReturnState }[] = [
  { from: 'requested', event: 'accept', to: 'accepted' },
  { from: 'requested', event: 'refuse', to: 'refused' },
  { from: 'requested', event: 'withdraw', to: 'withdrawn' },
  { from: 'accepted', event: 'refuse', to: 'refused' },
  { from: 'accepted', event: 'withdraw', to: 'withdrawn' },
  { from: 'accepted', event: 'receive', to: 'receiving' },
  { from: 'receiving', event: 'finish', to: 'received' },
];

/** Quantities of these are taken: nobody can ask for them a second time. */
export const LIVE_RETURNS: readonly ReturnState[] = ['requested', 'accepted', 'receiving', 'received'];

/** The states in which `event` may happen, and the one it leads to. */
export function returnMove(event: ReturnEvent): { from: ReturnState[]; to: ReturnState } {
  const rows = RETURN_TRANSITIONS.filter((row) => row.event === event);
  const [first] = rows;
  if (!first || rows.some(({ to }) => to !== first.to)) throw new Error(`No single way for ${event}.`);
  return { from: rows.map(({ from }) => from), to: first.to };
}

export function mayReturn(state: ReturnState, event: ReturnEvent): boolean {
  return RETURN_TRANSITIONS.some((row) => row.from === state && row.event === event);
}
