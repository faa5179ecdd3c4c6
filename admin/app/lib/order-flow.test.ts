import { describe, expect, it } from 'vitest';
import { isDone, parseAction, parseOrderState } from './order-flow';

describe('an order on its way', () => {
  it('has been packed once it is packed, shipped or delivered', () => {
    expect(isDone('pack', 'to_pack')).toBe(false);
    expect(isDone('pack', 'packed')).toBe(true);
    expect(isDone('pack', 'delivered')).toBe(true);
    expect(isDone('deliver', 'shipped')).toBe(false);
  });

  it('that left its way was never packed, shipped or delivered', () => {
    for (const state of ['expired', 'cancelled', 'returned'] as const) {
      expect(isDone('pack', state)).toBe(false);
      expect(isDone('deliver', state)).toBe(false);
    }
  });

  it('knows no other actions or states', () => {
    expect(parseAction('ship')).toBe('ship');
    expect(parseAction('refund')).toBeNull();
    expect(parseOrderState('to_pack')).toBe('to_pack');
    expect(parseOrderState('moi')).toBeNull();
  });
});
