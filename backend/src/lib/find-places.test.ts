import { describe, expect, it } from 'vitest';
import { findPlaces } from './find-places';

describe('looking a commune up', () => {
  it('finds it by its name of today, with and without accents and rank', () => {
    for (const typed of ['Xã Lộc Ninh', 'lộc ninh', 'loc ninh', 'LOC NINH']) {
      expect(findPlaces(typed)[0], typed).toMatchObject({ commune_code: '25270', former: null });
    }
  });

  it('finds it by the district and by the commune that it was', () => {
    const byDistrict = findPlaces('huyện Bù Đốp');
    expect(byDistrict.length).toBeGreaterThan(0);
    expect(byDistrict.some(({ former }) => former?.includes('Bù Đốp'))).toBe(true);
    expect(byDistrict.every(({ province_code }) => province_code === '75')).toBe(true);
  });

  it('names each commune once, and nothing for a letter', () => {
    const codes = findPlaces('tan').map(({ commune_code }) => commune_code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(findPlaces('a')).toEqual([]);
    expect(findPlaces('không có xã nào như vậy')).toEqual([]);
  });
});
