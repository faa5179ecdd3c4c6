import type { SellerOrder } from '@cho-phien/backend/contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { advanceOrder } from './advance-order.server';
import { Desk } from './backend.server';

const answers = (...list: [status: number, body: unknown][]) => {
  const fetch = vi.fn();
  for (const [status, body] of list) fetch.mockResolvedValueOnce(Response.json(body, { status }));
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

const desk = () =>
  new Desk('http://backend.test', 'token', undefined, async () => new Response(null, { status: 302 }));

const order = (state: SellerOrder['state']) => ({ id: 'order_1', checkout_code: 'CP-7K3M9Q', state });

afterEach(() => vi.unstubAllGlobals());

describe('the backend as a signed-in person sees it', () => {
  it('is asked with the person’s token and without empty filters', async () => {
    const fetch = answers([200, { orders: [] }]);
    await desk().read('/seller/orders', { state: null, q: '', page: 2 });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(String(url)).toBe('http://backend.test/seller/orders?page=2');
    expect(init.headers.get('authorization')).toBe('Bearer token');
  });

  it('leads to the sign-in when the token has expired', async () => {
    answers([401, { message: 'Unauthorized' }]);
    await expect(desk().write('/seller/orders/1/pack')).rejects.toMatchObject({ status: 302 });
  });

  it('gives a form the backend’s own words about a field', async () => {
    const fields = [{ field: 'stocked', code: 'below_reserved', message: 'Đang giữ 4.' }];
    answers([422, { code: 'invalid', message: 'Chưa đúng.', fields }]);
    expect(await desk().write('/seller/variants/1')).toEqual({
      ok: false,
      refusal: { status: 422, code: 'invalid', message: 'Chưa đúng.', fields },
    });
  });

  it('shows nobody the words of a failure inside, or of a door that is not ours', async () => {
    answers([500, { code: 'boom', message: 'select * from' }], [400, { type: 'x', message: 'English' }]);
    expect(await desk().write('/x')).toMatchObject({ refusal: { status: 500, message: null } });
    expect(await desk().write('/x')).toMatchObject({ refusal: { status: 400, message: null } });
  });

  it('that does not answer is a refusal like any other', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('fetch failed')));
    expect(await desk().write('/x')).toMatchObject({ ok: false, refusal: { status: 503 } });
    await expect(desk().read('/x')).rejects.toMatchObject({ init: { status: 503 } });
  });
});

describe('a step of an order', () => {
  it('that was done already counts as done, so that a second press is harmless', async () => {
    answers([409, { code: 'wrong_state', message: 'Đơn đã đóng gói.' }], [200, order('packed')]);
    expect(await advanceOrder(desk(), 'order_1', 'pack')).toMatchObject({
      ok: true,
      value: { state: 'packed' },
    });
  });

  it('that left the order where it was is never called done', async () => {
    answers([200, order('to_pack')]);
    expect(await advanceOrder(desk(), 'order_1', 'pack')).toMatchObject({ ok: false });
  });

  it('that cannot be done says why', async () => {
    answers([409, { code: 'wrong_state', message: 'Đơn đã hủy.' }], [200, order('cancelled')]);
    expect(await advanceOrder(desk(), 'order_1', 'pack')).toMatchObject({
      ok: false,
      refusal: { message: 'Đơn đã hủy.' },
    });
  });
});
