import { describe, expect, it } from 'vitest';
import { openProblems } from './open-problems';

const SIZE = { title: '', content: '', content_unit: 'g', price: '90', stock: '', sku: '' };
const REFUSED = { name: '', photos: [], variants: [SIZE] };
const PROBLEMS = {
  name: 'Bạn chưa nhập ô này.',
  photos: 'Cần ít nhất một ảnh.',
  'variants.0.price': 'Giá là số.',
};

describe('what was wrong with goods', () => {
  it('stands there until its field is touched, also in a row of sizes and where a photograph comes', () => {
    expect(openProblems(PROBLEMS, REFUSED, REFUSED)).toEqual(PROBLEMS);
    expect(Object.keys(openProblems(PROBLEMS, REFUSED, { ...REFUSED, name: 'Mật ong' }))).toEqual([
      'photos',
      'variants.0.price',
    ]);
    expect(
      openProblems(PROBLEMS, REFUSED, {
        name: 'Mật',
        photos: ['a'],
        variants: [{ ...SIZE, price: '90.000' }],
      }),
    ).toEqual({});
  });

  it('is the same where a field was not there and is empty now', () => {
    expect(openProblems(PROBLEMS, {}, { name: '', photos: [] })).toEqual(PROBLEMS);
  });
});
