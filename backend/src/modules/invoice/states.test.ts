import { describe, expect, it } from 'vitest';
import { INVOICE_TRANSITIONS, transition } from './states';

const reachable = (from: string): Set<string> => {
  const seen = new Set<string>();
  const visit = (state: string) => {
    for (const row of INVOICE_TRANSITIONS.filter((one) => one.from === state)) {
      if (seen.has(row.to)) continue;
      seen.add(row.to);
      visit(row.to);
    }
  };
  visit(from);
  return seen;
};

describe('the states of an invoice', () => {
  it('has no way out of issued: nothing that was sent is deleted or cancelled', () => {
    expect([...reachable('issued')]).toEqual([]);
  });

  it('never goes back to a draft, so a number that was taken stays taken', () => {
    for (const { from } of INVOICE_TRANSITIONS) expect(reachable(from)).not.toContain('draft');
  });

  it('becomes issued by the answer of a provider alone, and only once it was handed over', () => {
    expect(INVOICE_TRANSITIONS.filter(({ to }) => to === 'issued')).toEqual([
      { from: 'sent', event: 'accepted', to: 'issued' },
    ]);
  });

  it('leads each event to one state', () => {
    for (const { event } of INVOICE_TRANSITIONS) {
      const targets = INVOICE_TRANSITIONS.filter((row) => row.event === event).map(({ to }) => to);
      expect(new Set(targets).size).toBe(1);
      expect(transition(event).to).toBe(targets[0]);
    }
  });
});
