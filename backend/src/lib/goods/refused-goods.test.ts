import { describe, expect, it } from 'vitest';
import { refusedGoods } from './refused-goods';
import { neededFields } from './rules';

const found = (text: string, day = '2026-11-23') => refusedGoods(text, day)?.term ?? null;

describe('goods that may not be sold', () => {
  it.each([
    ['Cần sa sấy khô', 'cần sa'],
    ['can sa say kho', 'cần sa'],
    ['CẦN  SA loại một', 'cần sa'],
    ['Vòng tay ngà voi', 'ngà voi'],
    ['Rượu ngâm tay gấu', 'tay gấu'],
    ['Thuốc lá sợi', 'thuốc lá'],
    ['thuoc la', 'thuốc lá'],
    ['Thuốc trừ sâu sinh học', 'thuốc trừ sâu'],
    ['Pháo nổ mini', 'pháo nổ'],
  ])('“%s” are known by “%s”', (text, term) => {
    expect(found(text)).toBe(term);
  });

  it.each([
    'Rượu cần sả chanh',
    'Cây mật gấu khô',
    'Chuối ngà voi',
    'Rau súng muối chua',
    'Rau sạch không dùng thuốc trừ sâu',
    'Hạt điều rang muối',
    'Đồ sứ trắng',
    'Xoài tượng',
    'Mật ong rừng',
  ])('“%s” may be sold', (text) => {
    expect(found(text)).toBeNull();
  });

  it('are refused from the first day of their rule on', () => {
    expect(found('pháo nổ', '2026-06-30')).toBeNull();
    expect(found('pháo nổ', '2026-07-01')).toBe('pháo nổ');
  });
});

describe('what goods must say of themselves', () => {
  it.each([
    ['1030', ['storage', 'shelf_life_days', 'ingredients']],
    ['0121', ['storage', 'shelf_life_days']],
    ['1101', ['storage', 'ingredients', 'alcohol_percent']],
    ['0131', []],
    ['0119', []],
    ['1392', []],
  ])('of the industry %s is %j', (vsic, fields) => {
    expect(neededFields(vsic)).toEqual(fields);
  });
});
