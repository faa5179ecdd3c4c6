import type { Basket, BasketGroup } from '@cho-phien/backend/contract';
import { describe, expect, it } from 'vitest';
import { vi as messages } from '~/messages/vi';
import { findProblems, readValues, toProblems, toRepeatedRequest, toRequest, totalOf } from './checkout-form';

function aGroup(id: string, goods: number, fees: number[]): BasketGroup {
  return {
    seller: { id, slug: id, name: `HTX ${id}`, commune_name: 'Xã Lộc Ninh' },
    settlement_mode: 'direct',
    lines: [],
    goods_total: goods,
    discount_total: 0,
    discounts: [],
    delivery_options: fees.map((fee, index) => ({
      id: `${id}-${index}`,
      kind: 'province',
      name: 'Giao trong tỉnh',
      zone_id: `zone-${index}`,
      fee,
      free_from: null,
      discount: 0,
      days_min: 1,
      days_max: 2,
      pickup: null,
    })),
    not_reached: null,
    payment_methods: ['cod', 'vietqr'],
  };
}

function aBasket(...groups: BasketGroup[]): Basket {
  return {
    id: 'bsk',
    cards: 'off',
    groups,
    line_count: 2,
    item_count: 2,
    goods_total: 0,
    discount_total: 0,
    vouchers: [],
    problems: [],
  };
}

function aForm(change: Record<string, string> = {}): FormData {
  const form = new FormData();
  const filled = {
    name: '  Nguyễn  Thị Hà ',
    phone: '0912 345 678',
    email: '',
    province: '75',
    commune: '25195',
    street: 'Thôn 3',
    'delivery:a': 'a-1',
    'payment:b': 'cod',
    shown_total: '345000',
    idempotency_key: 'key',
  };
  for (const [name, value] of Object.entries({ ...filled, ...change })) form.set(name, value);
  return form;
}

const basket = aBasket(aGroup('a', 200_000, [20_000, 0]), aGroup('b', 100_000, [25_000]));
const problemsOf = (change: Record<string, string>, of = basket) =>
  findProblems(readValues(aForm(change)), of, ['25195'], messages).map((problem) => problem.field);

describe('the checkout form', () => {
  it('becomes the request, with the first delivery and VietQR where nothing was chosen', () => {
    const values = readValues(aForm());
    expect(findProblems(values, basket, ['25195'], messages)).toEqual([]);
    expect(toRequest(values, basket, 325_000)).toEqual({
      basket_id: 'bsk',
      idempotency_key: 'key',
      expected_total: 325_000,
      contact: { name: 'Nguyễn Thị Hà', phone: '0912345678' },
      address: { province_code: '75', commune_code: '25195', street: 'Thôn 3' },
      groups: [
        { seller_id: 'a', delivery_option_id: 'a-1', payment_method: 'vietqr' },
        { seller_id: 'b', delivery_option_id: 'b-0', payment_method: 'cod' },
      ],
    });
  });

  it('can be sent again from the form alone, word for word, once the basket is sold', () => {
    const values = readValues(aForm({ 'delivery:b': 'b-0', 'payment:a': 'vietqr' }));
    expect(toRepeatedRequest(values, 'bsk')).toEqual(toRequest(values, basket, 345_000));
    expect(toRepeatedRequest(readValues(aForm({ phone: '' })), 'bsk')).toBeNull();
  });

  it('sends each stall its own note, and none where nothing was written', () => {
    const values = readValues(
      aForm({
        'delivery:b': 'b-0',
        'payment:a': 'vietqr',
        'note:a': ' Gọi trước\r\nkhi giao ',
        'note:b': ' ',
      }),
    );
    const { groups } = toRequest(values, basket, 345_000);
    expect(groups.map(({ note }) => note)).toEqual(['Gọi trước\nkhi giao', undefined]);
    expect(toRepeatedRequest(values, 'bsk')?.groups).toEqual(groups);
  });

  it('leaves alone what an old page wrote to all stalls at once', () => {
    const request = toRequest(readValues(aForm({ note: 'Cho gian A' })), basket, 345_000);
    expect(JSON.stringify(request)).not.toContain('Cho gian A');
  });

  it('adds up goods and the delivery that is chosen', () => {
    expect(totalOf(basket, {})).toBe(345_000);
    expect(totalOf(basket, { a: 'a-1' })).toBe(325_000);
    expect(totalOf(basket, { a: 'no longer offered' })).toBe(345_000);
  });

  it('names each field that is wrong', () => {
    expect(problemsOf({ name: '', phone: '123', street: '' })).toEqual(['name', 'phone', 'street']);
    expect(problemsOf({ email: 'ha@' })).toEqual(['email']);
    expect(problemsOf({ 'note:b': 'a'.repeat(301) })).toEqual(['note:b']);
  });

  it('takes a commune only from the chosen province', () => {
    expect(problemsOf({ commune: '00004' })).toEqual(['commune']);
  });

  it('says when a stall does not deliver there', () => {
    expect(problemsOf({}, aBasket(aGroup('c', 1000, [])))).toEqual(['delivery:c']);
  });

  it('takes nobody to come for the goods where a stall does not deliver, unless they say so', () => {
    const far = { ...aGroup('c', 1000, [0]), not_reached: 'Chưa giao tới xã Lộc Ninh.' };
    expect(findProblems(readValues(aForm()), aBasket(far), ['25195'], messages)).toEqual([
      { field: 'delivery:c', message: 'Chưa giao tới xã Lộc Ninh.' },
    ]);
    expect(problemsOf({ 'delivery:c': 'c-0' }, aBasket(far))).toEqual([]);
  });

  it('shows what the backend refused at the control it is about', () => {
    const { groups } = toRequest(readValues(aForm()), basket, 0);
    const refused = (field: string) => ({ field, code: 'invalid', message: 'Sai' });
    expect(
      toProblems(
        [
          refused('contact.phone'),
          refused('groups.1.payment_method'),
          refused('groups.0.note'),
          refused('basket_id'),
        ],
        groups,
      ),
    ).toEqual([
      { field: 'phone', message: 'Sai' },
      { field: 'payment:b', message: 'Sai' },
      { field: 'note:a', message: 'Sai' },
      { field: null, message: 'Sai' },
    ]);
  });
});
