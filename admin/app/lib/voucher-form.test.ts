import { describe, expect, it } from 'vitest';
import { readVoucher } from './voucher-form';

function aForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  const filled = { code: ' muavai-10', kind: 'percentage', starts_on: '2026-12-01', ends_on: '2026-12-31' };
  for (const [name, value] of Object.entries({ ...filled, ...fields })) form.set(name, value);
  return form;
}

describe('a voucher as a stall types it', () => {
  it('has numbers as people write them, and leaves out what was left empty', () => {
    const form = aForm({ value: '10%', minimum: '200.000 đ', limit: '', per_buyer: '1' });
    form.append('product', 'prod_1');
    expect(readVoucher(form)).toEqual({
      wanted: {
        code: 'MUAVAI-10',
        kind: 'percentage',
        value: 10,
        minimum: 200_000,
        per_buyer: 1,
        starts_on: '2026-12-01',
        ends_on: '2026-12-31',
        product_ids: ['prod_1'],
      },
      wrong: [],
    });
  });

  it('names what is no number', () => {
    expect(readVoucher(aForm({ value: '50k', budget: '1,5' })).wrong).toEqual(['value', 'budget']);
  });

  it('has no amount for a free delivery', () => {
    const { wanted, wrong } = readVoucher(aForm({ kind: 'free_delivery', value: 'gì đó' }));
    expect([wanted.value, wrong]).toEqual([undefined, []]);
  });
});
