import type { InvoiceChain } from '@cho-phien/backend/contract';
import { describe, expect, it } from 'vitest';
import { openErrors, readCorrection } from './invoice-correction';

const UNCORRECTED: InvoiceChain = { invoices: [], net_total: 300_000, method: null };
const INVOICE = {
  series: 'C26TCP',
  chain: UNCORRECTED,
  goods: [
    { ref: 'a', name: 'Hạt điều', quantity: '2', amount: 200_000 },
    { ref: 'b', name: 'Bưởi', quantity: '1.5', amount: 100_000 },
    { ref: 'c', name: 'Phí giao', quantity: null, amount: 20_000 },
  ],
};
const AS_IT_WAS = {
  'so-luong:a': '2',
  'so-tien:a': '200.000',
  'so-luong:b': '1,5',
  'so-tien:b': '100000',
  'so-tien:c': '20.000',
  reason: 'Ghi nhầm số lượng',
};

function aForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('which errors a seller may still correct', () => {
  it('is any, at first', () => {
    expect(openErrors(INVOICE)).toEqual(['name', 'buyer', 'goods']);
  });

  it('keeps to the method that a chain began with', () => {
    expect(openErrors({ ...INVOICE, chain: { ...UNCORRECTED, method: 'adjust' } })).toEqual([
      'name',
      'goods',
    ]);
    expect(openErrors({ ...INVOICE, chain: { ...UNCORRECTED, method: 'replace' } })).toEqual([
      'name',
      'buyer',
    ]);
  });

  it('leaves out adjusting for a cash register', () => {
    expect(openErrors({ ...INVOICE, series: 'C26MCP' })).toEqual(['name', 'buyer']);
  });
});

describe('the form of an adjustment', () => {
  it('sends only the lines that differ, as they ought to be', () => {
    expect(
      readCorrection(aForm({ ...AS_IT_WAS, 'so-luong:b': '1,25', 'so-tien:b': '83.333' }), 'goods', INVOICE),
    ).toEqual({
      ok: true,
      request: {
        way: 'adjust',
        reason: 'Ghi nhầm số lượng',
        lines: [{ ref: 'b', quantity: '1.25', amount: 83_333 }],
      },
    });
  });

  it('takes a line down to nothing, and a line without quantity', () => {
    const read = readCorrection(aForm({ ...AS_IT_WAS, 'so-tien:c': '0' }), 'goods', INVOICE);
    expect(read).toMatchObject({ ok: true, request: { lines: [{ ref: 'c', amount: 0 }] } });
  });

  it('says so when nothing differs', () => {
    expect(readCorrection(aForm(AS_IT_WAS), 'goods', INVOICE)).toEqual({
      ok: false,
      problems: { lines: 'nothing' },
    });
  });

  it('names each field that is wrong, and the reason that is missing', () => {
    const typed = { ...AS_IT_WAS, 'so-luong:a': '0', 'so-tien:b': 'trăm', reason: '' };
    expect(readCorrection(aForm(typed), 'goods', INVOICE)).toEqual({
      ok: false,
      problems: { reason: 'reason', 'so-luong:a': 'quantity', 'so-tien:b': 'amount' },
    });
  });
});

describe('the form of a replacement', () => {
  it('asks a company for all that an invoice needs', () => {
    const typed = { reason: 'Người mua cần tên công ty', buyer: 'organisation', tax_code: '123' };
    expect(readCorrection(aForm(typed), 'buyer', INVOICE)).toEqual({
      ok: false,
      problems: { name: 'name', tax_code: 'taxCode', address: 'address' },
    });
  });

  it('takes a consumer without a name', () => {
    expect(readCorrection(aForm({ reason: 'Nhầm người mua', buyer: 'consumer' }), 'buyer', INVOICE)).toEqual({
      ok: true,
      request: { way: 'replace', reason: 'Nhầm người mua', buyer: { kind: 'consumer' } },
    });
  });
});

describe('the form of a notice', () => {
  it('carries the right name, and the address only when one was given', () => {
    expect(readCorrection(aForm({ reason: 'Sai dấu', name: 'Công ty Bù Đốp' }), 'name', INVOICE)).toEqual({
      ok: true,
      request: { way: 'notice', reason: 'Sai dấu', buyer: { name: 'Công ty Bù Đốp' } },
    });
  });
});
