import { expect, it } from 'vitest';
import { relationText } from './relation-text';

const FORMER = { form: '1', series: 'C26TKT', number: 12, issuedOn: '2026-11-05' } as const;

it('an adjusting invoice names the invoice that it adjusts', () => {
  expect(relationText({ kind: 'adjust', ...FORMER })).toBe(
    'Điều chỉnh cho hóa đơn Mẫu số 1 ký hiệu C26TKT số 12 ngày 5 tháng 11 năm 2026',
  );
});

it('a replacing invoice names the invoice that it replaces', () => {
  expect(relationText({ kind: 'replace', ...FORMER })).toBe(
    'Thay thế cho hóa đơn Mẫu số 1 ký hiệu C26TKT số 12 ngày 5 tháng 11 năm 2026',
  );
});
