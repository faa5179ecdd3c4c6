import type { SellerZone, ZoneRequest } from '@cho-phien/backend/contract';
import { formatNumber } from '@cho-phien/storefront/format';
import { parseAmount } from './amount';

const REACHES = ['communes', 'province', 'country'] as const satisfies ZoneRequest['reach']['kind'][];
const MOST_FEE = 10_000_000;
const MOST_WORTH = 1_000_000_000;
export const MOST_DAYS = 60;

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
    fee: formatNumber(fee),
    free_from: free_from === null ? '' : formatNumber(free_from),
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
