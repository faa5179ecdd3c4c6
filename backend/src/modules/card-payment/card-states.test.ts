import { describe, expect, it } from 'vitest';
import { CARD_TRANSITIONS, cardMove } from './card-states';

describe('the entry of a card', () => {
  it('is paid whatever it was taken for before', () => {
    expect(cardMove('succeeded')).toEqual({ from: ['open', 'closed'], to: 'paid' });
  });

  it('stays paid for good', () => {
    expect(CARD_TRANSITIONS.filter(({ from }) => from === 'paid')).toEqual([]);
  });

  it('ends without money only while it is open', () => {
    expect(cardMove('ended')).toEqual({ from: ['open'], to: 'closed' });
  });
});
