import { describe, expect, it } from 'vitest';
import type { OpeningAnswers, OpeningField, SellerKind } from '../../contract';
import phones from '../fixtures/phone-vectors.json';
import taxCodes from '../fixtures/tax-id-vectors.json';
import { type OpeningGiven, type OpeningGround, readOpening } from './read-opening';

const ground = (change: Partial<OpeningGround> = {}): OpeningGround => ({
  today: '2026-11-23',
  provinceCode: '75',
  provinceOf: (code) => ({ '25217': '75', '00004': '01' })[code] ?? null,
  isBank: (bin) => bin === '970415',
  vsicOf: (slug) => (slug === 'hat-dieu' ? '1030' : null),
  termsVersion: '2026-07',
  ...change,
});

const HOUSEHOLD: OpeningAnswers = {
  legal_name: 'Hộ kinh doanh Phạm Thị Thương',
  tax_code: '070 162 929 229',
  representative: 'Phạm Thị Thương',
  birth_date: '1962-05-02',
  commune_code: '25217',
  street: 'Thôn 3',
  phone: '0912 345 678',
  bank_bin: '970415',
  bank_account: '0000 9007 7822',
  bank_holder: 'HKD Phạm Thị Thương',
  name: 'Điều nhà Thương',
  category: 'hat-dieu',
  province_fee: '25.000 đ',
};

const given = (
  answers: OpeningAnswers = {},
  kind: SellerKind = 'household',
  change: Partial<OpeningGiven> = {},
): OpeningGiven => ({
  kind,
  answers: { ...HOUSEHOLD, ...answers },
  papers: [{ paper: 'registration' }],
  terms_version: '2026-07',
  asked: {},
  ...change,
});

const wrong = (one: OpeningGiven, on = ground()): OpeningField[] =>
  readOpening(one, on).steps.flatMap(({ problems }) => problems.map(({ field }) => field));

describe('the opening of a stall', () => {
  it('is read as a whole once nothing lacks', () => {
    const { steps, filed } = readOpening(given(), ground());
    expect(steps.every(({ state }) => state === 'done')).toBe(true);
    expect(filed).toMatchObject({
      tax_code: '070162929229',
      vat_method: 'direct',
      phone: '+84912345678',
      bank_account: '000090077822',
      bank_holder: 'HKD PHAM THI THUONG',
      province_code: '75',
      province_fee: 25_000,
      vsic: '1030',
      email: null,
      map_point: null,
    });
  });

  it('starts with every step open, and is no whole', () => {
    const { steps, filed } = readOpening(
      { kind: 'individual', answers: {}, papers: [], terms_version: null, asked: {} },
      ground(),
    );
    expect(steps.map(({ state }) => state)).toEqual(Array(8).fill('open'));
    expect(filed).toBeNull();
  });

  it.each([
    ['legal_name', { legal_name: '12', bank_holder: '12' }],
    ['birth_date', { birth_date: '2001-02-30' }],
    ['birth_date', { birth_date: '2027-01-01' }],
    ['commune_code', { commune_code: '00004' }],
    ['commune_code', { commune_code: '99999' }],
    ['map_point', { map_point: '48.85, 2.35' }],
    ['email', { email: 'thuong@' }],
    ['bank_bin', { bank_bin: '970000' }],
    ['bank_account', { bank_account: '12' }],
    ['bank_holder', { bank_holder: 'PHAM THI THUONG' }],
    ['category', { category: 'khong-co' }],
    ['province_fee', { province_fee: '1.000.001' }],
    ['province_fee', { province_fee: '-1' }],
  ] as const)('is refused by its field %s alone: %j', (field, change) => {
    expect(wrong(given(change))).toEqual([field]);
  });

  it.each([
    ['2008-11-23', true],
    ['2008-11-24', false],
  ])('by somebody born on %s on their eighteenth birthday or later: %s', (birth_date, may) => {
    expect(wrong(given({ birth_date })).length === 0).toBe(may);
  });

  it('takes a point on the map as programs hand it out', () => {
    expect(readOpening(given({ map_point: '11.8200, 107.0338' }), ground()).filed?.map_point).toEqual({
      lat: 11.82,
      lon: 107.0338,
    });
  });

  it.each(taxCodes.valid)('of an enterprise takes the tax code $mst of $holder', ({ mst }) => {
    expect(wrong(given({ tax_code: mst, vat_method: 'deduction' }, 'enterprise'))).toEqual([]);
  });
  it.each(taxCodes.invalid)('of an enterprise refuses the tax code $mst: $why', ({ mst }) => {
    expect(wrong(given({ tax_code: mst, vat_method: 'deduction' }, 'enterprise'))).toEqual(['tax_code']);
  });
  it('wants the code of a person from a household, and none of them from an enterprise', () => {
    expect(wrong(given({ tax_code: '0100109106' }))).toEqual(['tax_code']);
    expect(wrong(given({ vat_method: 'direct' }, 'cooperative'))).toEqual(['tax_code']);
  });

  it.each(phones.vectors)('reads the phone $in as $out', ({ in: phone, out }) => {
    const { filed } = readOpening(given({ phone }), ground());
    // A range that no operator is known to use is worth a second look, never a refusal.
    if (out !== null) expect(filed?.phone).toBe(out);
    else if (!/^0(?:55|52|89)\d{7}$/.test(phone)) expect(wrong(given({ phone }))).toEqual(['phone']);
  });

  it('wants new terms accepted again', () => {
    expect(wrong(given(), ground({ termsVersion: '2027-01' }))).toEqual(['terms']);
  });

  it('shows what an officer asked back, and may be sent again all the same', () => {
    const { steps, filed } = readOpening(
      given({}, 'household', { asked: { registration: 'Ảnh mờ.' } }),
      ground(),
    );
    expect(steps.find(({ requirement }) => requirement === 'papers')?.state).toBe('asked');
    expect(filed).not.toBeNull();
  });

  it('wants the paper that its kind needs', () => {
    expect(wrong(given({}, 'individual'))).toEqual(['identity_card']);
  });
});
