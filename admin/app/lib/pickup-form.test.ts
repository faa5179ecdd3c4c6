import { describe, expect, it } from 'vitest';
import { readPickup } from './pickup-form';

function aForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('pick-up as a stall types it', () => {
  it('is open on the days that are ticked', () => {
    const { wanted, wrong } = readPickup(
      aForm({
        enabled: 'on',
        address: 'Số 3,  ấp Chợ',
        'open.1': 'on',
        'from.1': '07:00',
        'to.1': '17:00',
        'from.2': '07:00',
        'to.2': '17:00',
        days_min: '1',
        days_max: '1',
      }),
    );
    expect(wrong).toEqual([]);
    expect(wanted).toMatchObject({
      enabled: true,
      address: 'Số 3, ấp Chợ',
      hours: [{ day: 1, from: '07:00', to: '17:00' }],
    });
  });
});
