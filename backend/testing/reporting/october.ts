import type { Setting } from '../../src/modules/reporting/reports';
import type { NewParameter } from '../../src/modules/reporting/types';
import type { History, StallOfHistory } from './history';

export const STALLS: StallOfHistory[] = [
  { id: 'sel_a', kind: 'cooperative', commune: '25195' },
  { id: 'sel_b', kind: 'household', commune: '25195' },
  { id: 'sel_c', kind: 'enterprise', commune: '25195' },
  { id: 'sel_d', kind: 'enterprise', commune: '25220', vsic: '4722', marginRate: 0.18 },
];
export const REPORTER = { id: 'off_reporter', name: 'Người lập' };
export const APPROVER = { id: 'off_approver', name: 'Người duyệt' };
export const AT = new Date('2026-11-05T03:00:00Z');

export const SETTING: Setting = {
  area: {
    name: 'Bình Phước',
    province_code: '75',
    communes: [
      { code: '25195', name: 'Lộc Ninh' },
      { code: '25220', name: 'Phước Bình' },
    ],
  },
  rule: { minSellers: 3, maxSharePercent: 85 },
  coverage: 'Chỉ chợ này.',
  issuer: 'Ban điều hành chợ',
  runningUntil: null,
};

export const aParameter = (change: Partial<NewParameter>): NewParameter => ({
  kind: 'coefficient',
  key: 'va-ratio',
  subject: '',
  basis: 'VA/GO',
  priceBasis: 'current',
  validFrom: '2025-01-01',
  validTo: '2025-12-31',
  label: 'Số của phép thử',
  value: 1,
  unit: 'tỷ lệ',
  source: 'Phép thử',
  document: null,
  releasedOn: '2026-01-10',
  placeholder: false,
  note: '',
  ...change,
});

export const YEAR_2026 = { validFrom: '2026-01-01', validTo: '2026-12-31' };

const money = (key: string, value: number): NewParameter =>
  aParameter({ kind: 'entry', key, value, unit: 'đồng', validFrom: '2026-10-01', validTo: '2026-10-31' });

/** The worked example of domain/05: 9 billion of producers, 3 billion of resellers with a margin of 18%. */
export const EXAMPLE = [
  aParameter({ subject: '10', value: 0.55 }),
  aParameter({ subject: '47', value: 0.6 }),
  money('platform-output', 420_000_000),
  money('platform-intermediate', 250_000_000),
  aParameter({ kind: 'figure', key: 'grdp', value: 677e12, unit: 'đồng' }),
];

export const sale = (id: string, seller: number, price: number, change: Partial<History> = {}): History => ({
  id,
  seller,
  method: 'vietqr',
  buyerProvince: '75',
  lines: [{ price, quantity: 1 }],
  deliveredAt: new Date('2026-10-10T03:00:00Z'),
  returned: null,
  ...change,
});

export const OCTOBER = [
  sale('order_1', 0, 4_000_000_000),
  sale('order_2', 1, 3_000_000_000, { method: 'cod' }),
  sale('order_3', 2, 2_000_000_000, { buyerProvince: '79' }),
  sale('order_4', 3, 3_000_000_000),
];
