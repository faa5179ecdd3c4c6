import { expect, it } from 'vitest';
import { byVietnameseName } from './vietnamese-order';

it('orders names by the Vietnamese alphabet, Đ after D', () => {
  const names = ['Đồng Xoài', 'Dầu Giây', 'Bù Đăng', 'Ân Thi', 'An Lộc', 'Ăn'];
  const sorted = names.map((name) => ({ name })).sort(byVietnameseName);
  expect(sorted.map(({ name }) => name)).toEqual([
    'An Lộc',
    'Ăn',
    'Ân Thi',
    'Bù Đăng',
    'Dầu Giây',
    'Đồng Xoài',
  ]);
});
