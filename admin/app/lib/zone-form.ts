import type { OpeningHours, PickupRequest, SellerZone, ZoneRequest } from '@cho-phien/backend/contract';
import { parseAmount } from './amount';

const REACHES = ['communes', 'province', 'country'] as const satisfies ZoneRequest['reach']['kind'][];
const MOST_FEE = 10_000_000;
const MOST_WORTH = 1_000_000_000;
const MOST_DAYS = 60;

/** The zone form exactly as typed. */
export interface ZoneValues {
  name: string;
  reach: (typeof REACHES)[number];
  communes: string[];
  province: string;
  fee: string;
  free_from: string;
  days_min: string;
  days_max: string;
  enabled: boolean;
}

export function newZone(homeProvince: string): ZoneValues {
  return {
    name: '',
    reach: 'communes',
    communes: [],
    province: homeProvince,
    fee: '',
    free_from: '',
    days_min: '1',
    days_max: '2',
    enabled: true,
  };
}

export function valuesOf(zone: SellerZone, homeProvince: string): ZoneValues {
  const { name, reach, fee, free_from, days_min, days_max, enabled } = zone;
  return {
    name,
    reach: reach.kind,
    communes: reach.kind === 'communes' ? reach.communes.map((one) => one.commune_code) : [],
    province: reach.kind === 'province' ? reach.province.code : homeProvince,
    fee: String(fee),
    free_from: free_from === null ? '' : String(free_from),
    days_min: String(days_min),
    days_max: String(days_max),
    enabled,
  };
}

export function readZoneValues(form: FormData): ZoneValues {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    name: text('name').normalize('NFC'),
    reach: REACHES.find((one) => one === text('reach')) ?? 'communes',
    communes: [...new Set(form.getAll('commune').map(String))],
    province: text('province'),
    fee: text('fee'),
    free_from: text('free_from'),
    days_min: text('days_min'),
    days_max: text('days_max'),
    enabled: form.has('enabled'),
  };
}

/** What a stall typed, as the backend wants it; fields that hold no number stand in `wrong`. */
export function readZone(values: ZoneValues): { wanted: ZoneRequest; wrong: string[] } {
  const wrong: string[] = [];
  const number = (name: 'fee' | 'free_from' | 'days_min' | 'days_max', min: 0 | 1, max: number) => {
    const read = parseAmount(values[name], { min, max });
    if (read.ok) return read.value;
    wrong.push(name);
    return 0;
  };
  const wanted = {
    name: values.name,
    reach: reachOf(values),
    fee: number('fee', 0, MOST_FEE),
    free_from: values.free_from === '' ? null : number('free_from', 1, MOST_WORTH),
    days_min: number('days_min', 1, MOST_DAYS),
    days_max: number('days_max', 1, MOST_DAYS),
    enabled: values.enabled,
  };
  return { wanted, wrong };
}

function reachOf({ reach, communes, province }: ZoneValues): ZoneRequest['reach'] {
  if (reach === 'communes') return { kind: reach, communes };
  return reach === 'province' ? { kind: reach, province } : { kind: 'country' };
}

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
