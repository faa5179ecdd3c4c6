import { describe, expect, it } from 'vitest';
import { homeOf, landingPath } from './areas';

describe('after signing in', () => {
  it('a seller starts at the stall and an officer at the province', () => {
    expect(homeOf({ member: 'm' })).toBe('/gian-hang');
    expect(homeOf({ officer: 'o' })).toBe('/tinh');
    expect(homeOf({ member: 'm', officer: 'o' })).toBe('/gian-hang');
    expect(homeOf({})).toBeNull();
  });

  it('one is back on the page that was asked for', () => {
    expect(landingPath({ member: 'm' }, '/gian-hang/don-hang/1')).toBe('/gian-hang/don-hang/1');
    expect(landingPath({ officer: 'o' }, '/tinh?thang=2026-10')).toBe('/tinh?thang=2026-10');
  });

  it('one is not sent to an area that is closed to the account', () => {
    expect(landingPath({ officer: 'o' }, '/gian-hang/don-hang')).toBe('/tinh');
    expect(landingPath({ member: 'm' }, '/tinh')).toBe('/gian-hang');
  });
});
