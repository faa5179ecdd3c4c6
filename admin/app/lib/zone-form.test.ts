import { describe, expect, it } from 'vitest';
import { newZone, readZone, readZoneValues, valuesOf } from './zone-form';

function aForm(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('a zone as a stall types it', () => {
  it('has each commune once, amounts as people write them, and no “free from” where it was left empty', () => {
    const values = readZoneValues(
      aForm([
        ['name', ' Quanh xã '],
        ['reach', 'communes'],
        ['commune', '25270'],
        ['commune', '25195'],
        ['commune', '25270'],
        ['fee', '15.000 đ'],
        ['free_from', ''],
        ['days_min', '1'],
        ['days_max', '2'],
        ['enabled', 'on'],
      ]),
    );
    expect(readZone(values)).toEqual({
      wanted: {
        name: 'Quanh xã',
        reach: { kind: 'communes', communes: ['25270', '25195'] },
        fee: 15_000,
        free_from: null,
        days_min: 1,
        days_max: 2,
        enabled: true,
      },
      wrong: [],
    });
  });

  it('names what is no number', () => {
    expect(readZone({ ...newZone('75'), fee: 'rẻ', free_from: '0', days_max: '' }).wrong).toEqual([
      'fee',
      'free_from',
      'days_max',
    ]);
  });

  it('is off when the box is not ticked', () => {
    expect(readZone(readZoneValues(aForm([['fee', '0']]))).wanted.enabled).toBe(false);
  });

  it('is shown again with amounts as people write them', () => {
    const zone = {
      id: 'zone',
      name: 'Cả tỉnh',
      reach: { kind: 'country' as const },
      fee: 25_000,
      free_from: 1_500_000,
      days_min: 1,
      days_max: 3,
      enabled: true,
    };
    expect(valuesOf(zone, '75')).toMatchObject({ fee: '25.000', free_from: '1.500.000' });
  });
});
