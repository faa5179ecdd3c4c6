import type { PlaceBasketRequest } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Database } from '../harness/database';
import { expectRefusal } from '../harness/refusal';
import { aBuyer, LOC_NINH, Store } from '../harness/store';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

let variantId: string;
let otherVariantId: string;
let sellerSlug: string;

beforeAll(async () => {
  const [one, two] = await store.goodsOfDifferentSellers(2);
  variantId = one!.single_variant_id!;
  otherVariantId = two!.single_variant_id!;
  sellerSlug = one!.seller_slug;
});

afterAll(() => database.close());

/** What a refused request must not touch. */
const counts = async () => ({
  orders: await database.number('SELECT count(*) FROM "order"'),
  reservations: await database.number('SELECT count(*) FROM reservation_item WHERE deleted_at IS NULL'),
  checkouts: await database.number('SELECT count(*) FROM checkout'),
});

describe('putting goods into a basket', () => {
  let basketId: string;

  beforeEach(async () => {
    basketId = (await store.newBasket()).id;
  });

  const expectEmpty = async () => expect((await store.quote(basketId, LOC_NINH)).line_count).toBe(0);

  it.each([0, -1, 1.5, 'hai', null, 1e9])('with the quantity %j is refused', async (quantity) => {
    expectRefusal(await store.add(basketId, { variant_id: variantId, quantity }));
    await expectEmpty();
  });

  it.each([undefined, '', 'variant_nowhere', 'variant\0', 7])(
    'with the variant %j is refused',
    async (variant_id) => {
      expectRefusal(await store.add(basketId, { variant_id, quantity: 1 }));
      await expectEmpty();
    },
  );

  it('of nobody is refused', async () => {
    const answer = await store.add('bskt_nobody', { variant_id: variantId, quantity: 1 });
    expectRefusal(answer);
    expect(answer.status).toBe(404);
  });

  it('with a body that is no JSON is refused', async () => {
    const answer = await fetch(`${market.backend}/store/baskets/${basketId}/lines`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-publishable-api-key': market.publishableKey },
      body: '{"variant_id":',
    });
    expect(answer.status).toBe(400);
  });
});

describe('placing a basket', () => {
  let request: PlaceBasketRequest;
  let before: Awaited<ReturnType<typeof counts>>;

  beforeEach(async () => {
    request = await aBuyer(store).wanting(variantId).prepares();
    before = await counts();
  });

  const contact = (change: Record<string, unknown>) => (right: PlaceBasketRequest) => ({
    ...right,
    contact: { ...right.contact, ...change },
  });
  const address = (change: Record<string, unknown>) => (right: PlaceBasketRequest) => ({
    ...right,
    address: { ...right.address, ...change },
  });
  const group = (change: Record<string, unknown>) => (right: PlaceBasketRequest) => ({
    ...right,
    groups: right.groups.map((one) => ({ ...one, ...change })),
  });

  it.each<[what: string, field: string, change: (right: PlaceBasketRequest) => unknown]>([
    ['no name', 'contact.name', contact({ name: undefined })],
    ['a zero byte in the name', 'contact.name', contact({ name: 'Lan\0' })],
    ['a zero byte in a note', 'groups.0.note', group({ note: '\0' })],
    ['a note of 301 characters', 'groups.0.note', group({ note: 'a'.repeat(301) })],
    ['a zero byte in the basket', 'basket_id', (right) => ({ ...right, basket_id: '\0' })],
    ['a blank name', 'contact.name', contact({ name: '   ' })],
    ['no phone', 'contact.phone', contact({ phone: undefined })],
    ['a phone that is too short', 'contact.phone', contact({ phone: '09123' })],
    ['a phone of letters', 'contact.phone', contact({ phone: 'không có' })],
    ['a phone of no network', 'contact.phone', contact({ phone: '0123456789' })],
    ['an e-mail without @', 'contact.email', contact({ email: 'lan' })],
    ['an unknown commune', 'address.commune_code', address({ commune_code: '99999' })],
    ['a commune of another province', 'address.commune_code', address({ commune_code: '00004' })],
    ['an unknown province', 'address.province_code', address({ province_code: '00' })],
    ['a blank street', 'address.street', address({ street: ' ' })],
    ['no groups', 'groups', (right) => ({ ...right, groups: [] })],
    ['an unknown payment', 'groups.0.payment_method', group({ payment_method: 'gold' })],
    ['an unknown delivery', 'groups.0.delivery_option_id', group({ delivery_option_id: 'so_nowhere' })],
    [
      'a fractional total',
      'expected_total',
      (right) => ({ ...right, expected_total: right.expected_total + 0.5 }),
    ],
    ['no idempotency key', 'idempotency_key', (right) => ({ ...right, idempotency_key: undefined })],
  ])('with %s is refused, names %s and changes nothing', async (_what, field, change) => {
    expectRefusal(await store.place(change(request)), field);
    expect(await counts()).toEqual(before);
  });

  it('with the delivery of another stall is refused', async () => {
    const other = await aBuyer(store).wanting(otherVariantId).prepares();
    const { delivery_option_id } = other.groups[0]!;
    expectRefusal(await store.place(group({ delivery_option_id })(request)));
    expect(await counts()).toEqual(before);
  });

  it('for another total than the one shown is refused with the code "total_changed"', async () => {
    const answer = await store.place({ ...request, expected_total: request.expected_total - 1000 });
    expect(expectRefusal(answer).code).toBe('total_changed');
    expect(await counts()).toEqual(before);
  });

  it('that is unknown or expired is refused', async () => {
    const answer = await store.place({ ...request, basket_id: 'bskt_nobody' });
    expectRefusal(answer);
    expect(answer.status).toBe(404);
    await database.rows("UPDATE basket SET expires_at = now() - interval '1 day' WHERE id = $1", [
      request.basket_id,
    ]);
    expectRefusal(await store.place(request));
    expect(await counts()).toEqual(before);
  });

  it('of a stall that is suspended is refused, and its goods cannot be put into a basket', async () => {
    await database.rows("UPDATE seller SET state = 'suspended' WHERE slug = $1", [sellerSlug]);
    try {
      expectRefusal(await store.place(request));
      const { id } = await store.newBasket();
      expectRefusal(await store.add(id, { variant_id: variantId, quantity: 1 }));
      expect(await counts()).toEqual(before);
    } finally {
      await database.rows("UPDATE seller SET state = 'active' WHERE slug = $1", [sellerSlug]);
    }
    (await store.place(request)).ok();
  });

  it('of more pieces than there are is refused', async () => {
    const { id } = await store.newBasket();
    const { stock } = (await store.add(id, { variant_id: variantId, quantity: 1 })).ok().groups[0]!.lines[0]!;
    const answer = await store.add(id, { variant_id: variantId, quantity: stock });
    if (answer.status < 300) {
      const basket = answer.ok();
      expect(basket.problems.map((one) => one.code)).toContain('not_enough_stock');
      expectRefusal(await store.place({ ...request, basket_id: id, expected_total: basket.goods_total }));
    } else {
      expectRefusal(answer);
    }
    expect(await counts()).toEqual(before);
  });

  it('twice with one key answers the same checkout', async () => {
    const first = (await store.place(request)).ok();
    const second = (await store.place(request)).ok();
    expect(second.code).toBe(first.code);
    expect((await counts()).orders).toBe(before.orders + first.orders.length);
  });
});

describe('reading', () => {
  it.each([
    '/store/search?page=0',
    '/store/search?page=x',
    '/store/search?price_min=-5',
    '/store/search?price_min=1.5',
    '/store/search?ocop=9',
    '/store/search?sort=cheap',
    '/store/search?seller_kind=bank',
    '/store/search?category=%00',
  ])('%s is refused', async (path) => {
    expectRefusal(await store.ask('GET', path));
  });

  it.each([
    '/store/listings/khong-co-san-pham-nay',
    '/store/sellers/khong-co-gian-hang-nay',
    '/store/places/provinces/00/communes',
    '/store/baskets/bskt_nobody',
    '/store/baskets/%00',
    '/store/listings/%00',
  ])('%s is not found', async (path) => {
    const answer = await store.ask('GET', path);
    expectRefusal(answer);
    expect(answer.status).toBe(404);
  });

  it('a checkout wants its token or the phone it was placed with', async () => {
    const placed = await aBuyer(store).wanting(variantId).withPhone('0987654321').places();
    const path = `/store/checkouts/${placed.code}`;
    for (const answer of [
      await store.ask('GET', path),
      await store.ask('GET', `${path}?phone=0911111111`),
      await store.ask('GET', path, undefined, { 'x-checkout-token': 'guessed' }),
      await store.ask('GET', '/store/checkouts/CP-222222?phone=0987654321'),
      await store.ask('GET', `${path}/payment`),
    ]) {
      expectRefusal(answer);
      expect(answer.text).not.toContain('Nguyễn Thị Lan');
    }
    const found = (await store.ask<{ code: string }>('GET', `${path}?phone=0987654321`)).ok();
    expect(found.code).toBe(placed.code);
  });

  it('a checkout cannot be found by trying one code after another with a known phone', async () => {
    const phone = '0987000111';
    const placed = await aBuyer(store).wanting(variantId).withPhone(phone).places();
    const letters = [...'ACDEFGHJKMNPQRTVWXY34679'];
    const tried = letters.concat(letters.map((letter) => letter + letter)).slice(0, 30);
    for (const end of tried) {
      const code = `CP-${end.padStart(6, '7')}`;
      expect((await store.ask('GET', `/store/checkouts/${code}?phone=${phone}`)).status, code).toBe(404);
    }
    const path = `/store/checkouts/${placed.code}`;
    const answer = await store.ask('GET', `${path}?phone=${phone}`);
    expectRefusal(answer);
    expect(answer.status).toBe(429);
    (await store.ask('GET', path, undefined, { 'x-checkout-token': placed.access_token })).ok();
  });

  it('the shop wants its publishable key', async () => {
    expect((await fetch(`${market.backend}/store/search`)).status).toBe(400);
  });
});
