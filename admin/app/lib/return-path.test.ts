import { describe, expect, it } from 'vitest';
import { safeReturnPath, signInPath } from './return-path';

describe('the way back after signing in', () => {
  it('leads to a page of one of the two areas', () => {
    expect(safeReturnPath('/gian-hang/don-hang?trang-thai=to_pack')).toBe(
      '/gian-hang/don-hang?trang-thai=to_pack',
    );
    expect(safeReturnPath('/tinh')).toBe('/tinh');
    expect(safeReturnPath('/mo-gian-hang/giay-to')).toBe('/mo-gian-hang/giay-to');
  });

  it.each([
    null,
    '',
    '/',
    '//evil.example/tinh',
    'https://evil.example/tinh',
    '/tinhgian',
    '/mo-gian-hang.evil.example',
    '/tinh\\..\\..\\evil',
    '/dang-xuat',
  ])('is never %s', (value) => {
    expect(safeReturnPath(value)).toBeNull();
  });

  it('keeps the whole address that was asked for', () => {
    const path = signInPath('http://localhost:7001/tinh?thang=2026-10');
    const tiep = new URL(path, 'http://localhost').searchParams.get('tiep');
    expect(safeReturnPath(tiep)).toBe('/tinh?thang=2026-10');
  });
});
