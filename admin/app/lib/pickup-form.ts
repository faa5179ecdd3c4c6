import type { OpeningHours, PickupRequest } from '@cho-phien/backend/contract';
import { parseAmount } from './amount';
import { MOST_DAYS } from './zone-form';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const satisfies OpeningHours['day'][];

/** Pick-up as typed; a day counts when it is ticked. */
export function readPickup(form: FormData): { wanted: PickupRequest; wrong: string[] } {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const wrong: string[] = [];
  const days = (name: string) => {
    const read = parseAmount(text(name), { min: 1, max: MOST_DAYS });
    if (read.ok) return read.value;
    wrong.push(name);
    return 1;
  };
  const wanted = {
    enabled: form.has('enabled'),
    address: text('address').normalize('NFC').replace(/\s+/g, ' '),
    hours: WEEKDAYS.filter((day) => form.has(`open.${day}`)).map((day) => ({
      day,
      from: text(`from.${day}`),
      to: text(`to.${day}`),
    })),
    days_min: days('days_min'),
    days_max: days('days_max'),
  };
  return { wanted, wrong };
}
