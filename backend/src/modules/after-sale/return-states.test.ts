import { describe, expect, it } from 'vitest';
import type { ReturnState } from '../../contract';
import { LIVE_RETURNS, mayReturn, RETURN_TRANSITIONS, type ReturnEvent, returnMove } from './return-states';

const STATES: ReturnState[] = ['requested', 'accepted', 'receiving', 'received', 'refused', 'withdrawn'];
const EVENTS: ReturnEvent[] = ['accept', 'refuse', 'withdraw', 'receive', 'finish'];

describe('a return request', () => {
  it('has one way for each event, wherever it starts', () => {
    for (const event of EVENTS) {
      const { from, to } = returnMove(event);
      expect(from.length).toBeGreaterThan(0);
      for (const state of from) expect(RETURN_TRANSITIONS).toContainEqual({ from: state, event, to });
    }
  });

  it.each(['received', 'refused', 'withdrawn'] as const)('stays %s for good', (state) => {
    expect(EVENTS.filter((event) => mayReturn(state, event))).toEqual([]);
  });

  it('can be ended by neither side once its goods are being written back', () => {
    expect(EVENTS.filter((event) => mayReturn('receiving', event))).toEqual(['finish']);
  });

  it('gives its goods free exactly when it came to nothing', () => {
    expect(STATES.filter((state) => !LIVE_RETURNS.includes(state))).toEqual(['refused', 'withdrawn']);
  });
});
