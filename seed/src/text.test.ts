import { expect, it } from 'vitest';
import { bankHolderName, withoutMarks } from './text';

it('writes a household name as its bank prints it', () => {
  expect(bankHolderName('Hộ kinh doanh Điểu Thị Mai')).toBe('HO KINH DOANH DIEU THI MAI');
});

it("drops the apostrophe of S'tiêng names and signs that banks refuse", () => {
  expect(bankHolderName("HTX Thổ cẩm S'tiêng & Mây tre")).toBe('HTX THO CAM S TIENG MAY TRE');
});

it('folds đ, which Unicode decomposition leaves alone', () => {
  expect(withoutMarks('Đồng Xoài, đường Đăk Ơ')).toBe('Dong Xoai, duong Dak O');
});
