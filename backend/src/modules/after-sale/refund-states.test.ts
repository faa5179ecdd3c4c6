import { describe, expect, it } from 'vitest';
import { REFUND_TRANSITIONS, refundMove } from './refund-states';

describe('a refund', () => {
  it('is due until it is paid or cancelled, and then stays so', () => {
    expect(refundMove('pay')).toMatchObject({ from: 'due', to: 'paid' });
    expect(refundMove('cancel')).toMatchObject({ from: 'due', to: 'cancelled' });
    expect(new Set(REFUND_TRANSITIONS.map(({ from }) => from))).toEqual(new Set(['due']));
  });
});
