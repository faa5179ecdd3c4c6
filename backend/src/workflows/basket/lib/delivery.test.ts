import { describe, expect, it } from 'vitest';
import type { Reach, Way } from '../../../lib/delivery/ways';
import { type Destination, strictest, suitable, withFreeDelivery, withinLimit } from './delivery';
import type { Offer } from './offers';

function aWay(id: string, reach: Reach, change: Partial<Way> = {}): Way {
  return {
    id,
    seller_id: 'sel',
    zone_id: `zone-${id}`,
    kind: reach.kind === 'country' ? 'country' : 'province',
    name: id,
    reach,
    fee: 20_000,
    free_from: null,
    days_min: 1,
    days_max: 2,
    pickup: null,
    enabled: true,
    price_set_id: `price-${id}`,
    rule_id: null,
    ...change,
  };
}

const communes = aWay('communes', {
  kind: 'communes',
  communes: ['25270', '00004'],
  provinces: ['75', '01'],
});
const province = aWay('province', { kind: 'province', province: '75' });
const country = aWay('country', { kind: 'country' });
const pickup = aWay('pickup', { kind: 'country' }, { kind: 'pickup', fee: 0 });

const waysTo = (ways: Way[], to: Destination) => {
  const { ways: found, reached } = suitable(ways, to);
  return [found.map(({ id }) => id), reached];
};

describe('the ways that suit a place', () => {
  const all = [pickup, country, province, communes];

  it.each<[what: string, to: Destination, ids: string[]]>([
    [
      'a commune with a zone of its own',
      { province_code: '75', commune_code: '25270' },
      ['communes', 'pickup'],
    ],
    [
      'another commune of the province',
      { province_code: '75', commune_code: '25195' },
      ['province', 'pickup'],
    ],
    ['another province', { province_code: '48', commune_code: '20194' }, ['country', 'pickup']],
    [
      'a commune of another province with a zone',
      { province_code: '01', commune_code: '00004' },
      ['communes', 'pickup'],
    ],
    [
      'the province, before the commune is known',
      { province_code: '75', commune_code: null },
      ['province', 'pickup'],
    ],
    ['nowhere yet', null, ['province', 'communes', 'country', 'pickup']],
  ])('for %s', (_what, to, ids) => {
    expect(waysTo(all, to)).toEqual([ids, true]);
  });

  it('are narrow zones of the province before the commune is known, if there is no wide one', () => {
    expect(waysTo([pickup, communes], { province_code: '75', commune_code: null })).toEqual([
      ['communes', 'pickup'],
      true,
    ]);
  });

  it('are the stall itself at most where no zone reaches', () => {
    const to = { province_code: '75', commune_code: '25195' };
    expect(waysTo([pickup, communes], to)).toEqual([['pickup'], false]);
    expect(waysTo([communes], to)).toEqual([[], false]);
  });
});

describe('goods that may not travel far', () => {
  const all = [pickup, country, province, communes];
  const near = { province_code: '75', commune_code: '25195' };
  const far = { province_code: '48', commune_code: '20194' };

  it('stay within the province of their stall, whatever zone would reach further', () => {
    expect(waysTo(withinLimit(all, 'province', '75'), near)).toEqual([['province', 'pickup'], true]);
    expect(waysTo(withinLimit([country], 'province', '75'), near)).toEqual([['country'], true]);
    expect(waysTo(withinLimit(all, 'province', '75'), far)).toEqual([['pickup'], false]);
    const elsewhere = { province_code: '01', commune_code: '00004' };
    expect(waysTo(withinLimit(all, 'province', '75'), elsewhere)).toEqual([['pickup'], false]);
  });

  it('of the same day take a zone of one day only', () => {
    const fast = aWay('fast', { kind: 'province', province: '75' }, { days_max: 1 });
    expect(waysTo(withinLimit([province, pickup], 'same_day', '75'), near)).toEqual([['pickup'], false]);
    expect(waysTo(withinLimit([province, fast], 'same_day', '75'), near)).toEqual([['fast'], true]);
  });

  it('decide for the whole parcel', () => {
    expect(strictest(['none', 'province'])).toBe('province');
    expect(strictest(['same_day', 'province', 'none'])).toBe('same_day');
    expect(strictest([])).toBe('none');
  });
});

describe('delivery that is free from a worth', () => {
  const offer = (price: number) => ({ unit_price: price, seller: { id: 'sel' } }) as Offer;
  const free = (lines: { quantity: number; offer: Offer }[]) =>
    withFreeDelivery(new Map([['sel', [{ ...province, free_from: 100_000 }, country]]]), lines)
      .get('sel')
      ?.map(({ fee }) => fee);

  it('costs nothing from exactly that worth on, all goods of the stall together', () => {
    expect(free([{ quantity: 1, offer: offer(99_999) }])).toEqual([20_000, 20_000]);
    expect(
      free([
        { quantity: 1, offer: offer(40_000) },
        { quantity: 2, offer: offer(30_000) },
      ]),
    ).toEqual([0, 20_000]);
  });
});
