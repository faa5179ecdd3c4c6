import { describe, expect, it } from 'vitest';
import { costOf, fieldOf, piecesOf, readSale } from './counter-form';

const goods = (weighed_most: number | null) => ({
  variant_id: 'variant_1',
  title: 'Sầu riêng',
  variant_title: 'Trái',
  photo: { key: '', alt: '' },
  price: 230_000,
  stock: 5,
  weighed_most,
});

describe('the form of a sale at the counter', () => {
  it('is read as what has a number above nought', () => {
    const { sale, wrong } = readSale({
      request_id: 'abc-123-456',
      'so.variant_1': '2',
      'so.variant_2': '',
      'so.variant_3': '0',
      'gam.variant_4': '1.250',
      'so.variant_4': '',
      'buyer.name': ' Lan ',
      'buyer.phone': '',
    });
    expect(wrong).toEqual([]);
    expect(sale).toEqual({
      request_id: 'abc-123-456',
      lines: [
        { variant_id: 'variant_1', quantity: 2 },
        { variant_id: 'variant_4', quantity: 1, grams: 1250 },
      ],
      buyer: { name: 'Lan' },
    });
    expect(fieldOf('lines.1.grams', sale)).toBe('gam.variant_4');
    expect(fieldOf('lines.0.variant_id', sale)).toBe('so.variant_1');
    expect(fieldOf('buyer.phone', sale)).toBe('buyer.phone');
  });

  it('names what is no number, and sends a company as it was typed', () => {
    const { sale, wrong } = readSale({ 'so.variant_1': 'hai', 'invoice.company_name': 'Hạt Vàng' });
    expect(wrong).toEqual(['so.variant_1']);
    expect(sale.invoice).toEqual({ company_name: 'Hạt Vàng', tax_code: '', address: '', email: '' });
  });

  it('shows what the market will ask for', () => {
    expect(costOf(goods(null), { quantity: '3', grams: '' })).toBe(690_000);
    expect(costOf(goods(2500), { quantity: '1', grams: '2250' })).toBe(207_000);
    expect(costOf({ ...goods(3), price: 100_001 }, { quantity: '', grams: '2' })).toBe(66_667);
    expect(costOf(goods(2500), { quantity: '1', grams: '2600' })).toBe(230_000);
    expect(costOf(goods(null), { quantity: 'x', grams: '' })).toBe(0);
    expect(piecesOf({ quantity: '', grams: '900' })).toBe(1);
  });
});
