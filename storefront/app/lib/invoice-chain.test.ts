import type { InvoiceSummary } from '@cho-phien/backend/contract';
import { describe, expect, it } from 'vitest';
import { chainsOf } from './invoice-chain';

function anInvoice(id: string, change: Partial<InvoiceSummary> = {}): InvoiceSummary {
  return {
    id,
    order_id: 'order',
    kind: 'original',
    state: 'issued',
    form: '2',
    series: 'C26TCP',
    number: 1,
    issued_on: '2026-11-22',
    total: 100_000,
    seller_tax_code: '3801234563',
    tax_office_code: null,
    lookup_code: 'ABC',
    relates_to: null,
    test: true,
    files: true,
    ...change,
  };
}

describe('a chain of invoices', () => {
  it('is one invoice while nothing corrects it', () => {
    expect(chainsOf([anInvoice('a')])).toMatchObject([
      { original: { id: 'a' }, corrections: [], replaced: false, net: 100_000 },
    ]);
  });

  it('nets to what remains once an adjustment is issued, not before', () => {
    const back = anInvoice('b', { kind: 'adjust', relates_to: 'a', total: -40_000 });
    expect(chainsOf([anInvoice('a'), back])[0]).toMatchObject({ net: 60_000, replaced: false });
    expect(chainsOf([anInvoice('a'), { ...back, state: 'sent' }])[0]?.net).toBe(100_000);
  });

  it('holds what the last replacement says', () => {
    const first = anInvoice('b', { kind: 'replace', relates_to: 'a', total: 90_000 });
    const last = anInvoice('c', { kind: 'replace', relates_to: 'a', total: 80_000 });
    expect(chainsOf([anInvoice('a'), first, last])[0]).toMatchObject({ net: 80_000, replaced: true });
  });

  it('loses no invoice of which only the correction is known', () => {
    expect(chainsOf([anInvoice('b', { kind: 'adjust', relates_to: 'gone' })])).toHaveLength(1);
  });
});
