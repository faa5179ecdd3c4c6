import { describe, expect, it } from 'vitest';
import { LIVE, OPENING_TRANSITIONS, openingMove, WRITABLE } from './states';

describe('the opening of a stall', () => {
  it('is decided only while it waits for it', () => {
    for (const event of ['approve', 'refuse', 'ask_back'] as const) {
      expect(openingMove(event).from).toEqual(['submitted']);
    }
  });

  it('is submitted from where its person may write, and from nowhere else', () => {
    expect(openingMove('submit')).toEqual({ from: WRITABLE, to: 'submitted' });
  });

  it('is over once it is approved or refused', () => {
    for (const over of ['approved', 'refused'] as const) {
      expect(OPENING_TRANSITIONS.some(({ from }) => from === over)).toBe(false);
      expect(LIVE).not.toContain(over);
    }
  });
});
