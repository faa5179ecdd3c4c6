import { describe, expect, it } from 'vitest';
import { sameMoney } from './same-money';

const told = {
  connector: 'casso',
  amount: 482_000,
  direction: 'in' as const,
  content: 'CP7K3M9Q',
  reference: 'FT26326.1',
  received_at: new Date('2026-11-22T05:00:00Z'),
};
const before = (over: Partial<typeof told> = {}) => ({ ...told, connector: 'sepay', ...over });
const isSame = (over: Partial<typeof told>, now = told) => sameMoney(now, [before(over)]) !== null;

describe('money that two connectors tell of', () => {
  it('is one by the reference of the bank, however it is written', () => {
    expect(isSame({ reference: 'ft263261', content: '' })).toBe(true);
  });

  it('is one by code and amount within a day where the references differ', () => {
    expect(isSame({ reference: 'other', received_at: new Date('2026-11-22T23:00:00Z') })).toBe(true);
    expect(isSame({ reference: 'other', received_at: new Date('2026-11-24T05:00:00Z') })).toBe(false);
    expect(isSame({ reference: 'other', content: 'CP4M9RTK' })).toBe(false);
    expect(isSame({ reference: '', content: '' }, { ...told, reference: '', content: '' })).toBe(false);
  });

  it('is not one with another amount, another way, or from the same connector', () => {
    expect(isSame({ amount: 1 })).toBe(false);
    expect(isSame({ direction: 'out' as 'in' })).toBe(false);
    expect(isSame({ connector: 'casso' })).toBe(false);
  });
});
