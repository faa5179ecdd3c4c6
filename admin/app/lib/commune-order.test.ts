import type { ProvinceCommune } from '@cho-phien/backend/contract';
import { describe, expect, it } from 'vitest';
import { communeOrderHref, parseCommuneOrder, sortCommunes } from './commune-order';

const commune = (name: string, gmv: number, suppressed = false): ProvinceCommune => ({
  commune_code: name,
  name,
  lat: 0,
  lon: 0,
  population: null,
  sellers: gmv,
  active_sellers: gmv,
  orders_delivered: gmv,
  gmv_net: gmv,
  suppressed,
});

const names = (communes: ProvinceCommune[]) => communes.map(({ name }) => name);

describe('the table of communes', () => {
  const communes = [commune('Đồng Xoài', 5), commune('Bù Đăng', 9), commune('Ấp', 0, true), commune('An', 1)];

  it('starts with the highest value', () => {
    const order = parseCommuneOrder(new URLSearchParams());
    expect(names(sortCommunes(communes, order))).toEqual(['Bù Đăng', 'Đồng Xoài', 'An', 'Ấp']);
  });

  it('keeps hidden figures last in both directions, so that their place tells nothing', () => {
    const order = parseCommuneOrder(new URLSearchParams('xep=gmv_net&chieu=tang'));
    expect(names(sortCommunes(communes, order))).toEqual(['An', 'Đồng Xoài', 'Bù Đăng', 'Ấp']);
  });

  it('sorts names as a Vietnamese reader expects', () => {
    const order = parseCommuneOrder(new URLSearchParams('xep=name&chieu=tang'));
    expect(names(sortCommunes(communes, order))).toEqual(['An', 'Ấp', 'Bù Đăng', 'Đồng Xoài']);
  });

  it('turns round at a second press and keeps the month', () => {
    const params = new URLSearchParams('thang=2026-10');
    const first = communeOrderHref(params, parseCommuneOrder(params), 'orders_delivered');
    expect(first).toBe('?thang=2026-10&xep=orders_delivered&chieu=giam#theo-xa');
    const now = new URLSearchParams('thang=2026-10&xep=orders_delivered&chieu=giam');
    expect(communeOrderHref(now, parseCommuneOrder(now), 'orders_delivered')).toContain('chieu=tang');
  });

  it('falls back when an address names no column', () => {
    expect(parseCommuneOrder(new URLSearchParams('xep=population'))).toEqual({
      column: 'gmv_net',
      direction: 'descending',
    });
  });
});
