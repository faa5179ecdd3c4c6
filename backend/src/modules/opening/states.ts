import type { OpeningState } from '../../contract';

export type OpeningMove = 'submit' | 'ask_back' | 'approve' | 'refuse';

interface Transition {
  from: OpeningState | null;
  event: OpeningMove | 'begin';
  to: OpeningState;
}

/** Every change that the opening of a stall can go through. Its answers change in `draft` and `asked_back` alone. */
export const OPENING_TRANSITIONS: readonly Transition[] = [
  { from: null, event: 'begin', to: 'draft' },
  { from: 'draft', event: 'submit', to: 'submitted' },
  { from: 'submitted', event: 'ask_back', to: 'asked_back' },
  { from: 'asked_back', event: 'submit', to: 'submitted' },
  { from: 'submitted', event: 'approve', to: 'approved' },
  { from: 'submitted', event: 'refuse', to: 'refused' },
];

/** In these its person writes on it. */
export const WRITABLE: OpeningState[] = ['draft', 'asked_back'];
/** In these it goes on; of each person there is one at a time. */
export const LIVE: OpeningState[] = [...WRITABLE, 'submitted'];

/** The states in which `event` may happen, and the one it leads to. */
export function openingMove(event: OpeningMove): { from: OpeningState[]; to: OpeningState } {
  const rows = OPENING_TRANSITIONS.filter((row) => row.event === event);
  const [first] = rows;
  if (!first || rows.some(({ to }) => to !== first.to)) throw new Error(`No single way for ${event}.`);
  return { from: rows.flatMap(({ from }) => from ?? []), to: first.to };
}
