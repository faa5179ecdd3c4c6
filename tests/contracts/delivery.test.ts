import type {
  Basket,
  DeliveryOption,
  PickupRequest,
  PlacedCheckout,
  SellerDelivery,
  SellerPage,
  ZoneRequest,
} from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Answer } from '../harness/answer';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { aBuyer, LOC_NINH, Store } from '../harness/store';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);

/** Of the same province, and of another one. */
const NEARBY = { ...LOC_NINH, commune_code: '25195' };
const HA_NOI = { province_code: '01', commune_code: '00004', street: 'Số 1' };

const HOURS: PickupRequest['hours'] = [1, 2, 3].map((day) => ({
  day: day as 1 | 2 | 3,
  from: '07:30',
  to: '16:00',
}));

let stall: SellerDesk;
let other: SellerDesk;
let slug: string;
let variantId: string;
let otherVariantId: string;
let price: number;
let before: SellerDelivery;

const deliver = (path: string, body: unknown = {}): Promise<Answer<SellerDelivery>> =>
  stall.desk.ask('POST', `/seller/delivery/${path}`, body);
const delivery = async (): Promise<SellerDelivery> =>
  (await stall.desk.ask<SellerDelivery>('GET', '/seller/delivery')).ok();

const aZone = (change: Partial<ZoneRequest> = {}): ZoneRequest => ({
  name: 'Quanh Lộc Ninh',
  reach: { kind: 'communes', communes: [LOC_NINH.commune_code] },
  fee: 9_000,
  free_from: null,
  days_min: 1,
  days_max: 1,
  enabled: true,
  ...change,
});

async function save(change: Partial<ZoneRequest> = {}): Promise<string> {
  const wanted = aZone(change);
  const { zones } = (await deliver('zones', wanted)).ok();
  const made = zones.find(({ name }) => name === wanted.name);
  if (!made) throw new Error(`The zone ${wanted.name} was not made.`);
  return made.id;
}

const requestOf = ({ reach, id, ...terms }: SellerDelivery['zones'][number]): ZoneRequest => ({
  ...terms,
  reach:
    reach.kind === 'communes'
      ? { kind: 'communes', communes: reach.communes.map(({ commune_code }) => commune_code) }
      : reach.kind === 'province'
        ? { kind: 'province', province: reach.province.code }
        : reach,
});

async function basketOf(quantity: number, place: typeof LOC_NINH): Promise<Basket> {
  const { id } = await store.newBasket();
  (await store.add(id, { variant_id: variantId, quantity })).ok();
  return store.quote(id, place);
}

async function optionTo(place: typeof LOC_NINH, quantity = 1): Promise<DeliveryOption> {
  const [option] = (await basketOf(quantity, place)).groups[0]!.delivery_options;
  if (!option) throw new Error('Nothing is delivered there.');
  return option;
}

beforeAll(async () => {
  const goods = await store.goodsOfDifferentSellers(12, { sort: 'price_desc' });
  const [one, two] = goods.slice(-2);
  slug = one!.seller_slug;
  stall = await SellerDesk.of(market, slug);
  other = await SellerDesk.of(market, two!.seller_slug);
  variantId = one!.single_variant_id!;
  otherVariantId = two!.single_variant_id!;
  price = one!.price;
  await stall.leavesOnShelf(variantId, 100);
  before = await delivery();
});

afterAll(async () => {
  for (const { id } of (await delivery()).zones) await deliver(`zones/${id}/remove`);
  for (const zone of before.zones) await deliver('zones', requestOf(zone));
  await deliver('pickup', before.pickup);
  await database.close();
});

describe('the zones of a stall', () => {
  it('are its terms of before: the province for one fee, the country for another', () => {
    expect(before.zones.map(({ reach }) => reach.kind)).toContain('province');
    expect(before.zones[0]!.days_max).toBeGreaterThan(0);
  });

  it('decide fee and days by the commune, the most specific one first', async () => {
    const wide = await optionTo(LOC_NINH);
    const zone = await save();
    const near = await optionTo(LOC_NINH);
    expect(near).toMatchObject({
      zone_id: zone,
      name: 'Quanh Lộc Ninh',
      fee: 9_000,
      days_min: 1,
      days_max: 1,
    });
    expect(await optionTo(NEARBY)).toEqual(wide);

    (await deliver(`zones/${zone}`, aZone({ enabled: false }))).ok();
    expect(await optionTo(LOC_NINH)).toEqual(wide);
    (await deliver(`zones/${zone}`, aZone({ fee: 8_000 }))).ok();
    expect((await optionTo(LOC_NINH)).fee).toBe(8_000);
    (await deliver(`zones/${zone}/remove`)).ok();
    expect(await optionTo(LOC_NINH)).toEqual(wide);
  });

  it('hold each commune once, and say which zone has it', async () => {
    const zone = await save();
    const communes = [NEARBY.commune_code, LOC_NINH.commune_code];
    const again = await deliver('zones', aZone({ name: 'Thêm', reach: { kind: 'communes', communes } }));
    const { fields } = expectRefusal(again, 'reach');
    expect(fields?.[0]?.message).toMatch(/^Phường Lộc Ninh đã có trong vùng “Quanh Lộc Ninh”/);
    const province = { kind: 'province' as const, province: before.home_province };
    expectRefusal(await deliver('zones', aZone({ reach: province })), 'reach');
    expect((await delivery()).zones).toHaveLength(before.zones.length + 1);
    (await deliver(`zones/${zone}`, aZone({ reach: { kind: 'communes', communes } }))).ok();
    (await deliver(`zones/${zone}/remove`)).ok();
  });

  it('keep a commune to one zone when two are saved at once', async () => {
    const answers = await Promise.all(['A', 'B', 'C'].map((name) => deliver('zones', aZone({ name }))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
    const made = (await delivery()).zones.find(({ reach }) => reach.kind === 'communes');
    (await deliver(`zones/${made!.id}/remove`)).ok();
  });

  it.each<[string, Partial<ZoneRequest>, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['a fee below nothing', { fee: -1 }, 'fee'],
    ['half a đồng', { fee: 0.5 }, 'fee'],
    ['days the wrong way round', { days_min: 3 }, 'days_max'],
    ['no commune', { reach: { kind: 'communes', communes: [] } }, 'reach.communes'],
    ['an unknown commune', { reach: { kind: 'communes', communes: ['99999'] } }, 'reach.communes.0'],
    ['an unknown province', { reach: { kind: 'province', province: '00' } }, 'reach.province'],
  ])('are not saved with %s', async (_what, change, field) => {
    expectRefusal(await deliver('zones', aZone(change)), field);
  });

  it('deliver for nothing from the worth that the stall has set, vouchers or not', async () => {
    const code = `GIAO-${Date.now() % 1_000_000}`;
    const zone = await save({ free_from: 2 * price });
    (await stall.givesVoucher({ code, kind: 'percentage', value: 50 })).ok();
    expect(await optionTo(LOC_NINH, 1)).toMatchObject({ fee: 9_000, free_from: 2 * price });
    expect((await optionTo(LOC_NINH, 2)).fee).toBe(0);
    const buyer = aBuyer(store).wanting(variantId, 2).using(code).payingBy('cod');
    const { orders } = await buyer.places();
    expect(orders[0]).toMatchObject({ goods_total: 2 * price, delivery_fee: 0, total: price });
    const [method] = await database.rows<{ data: object; amount: string }>(
      `SELECT m.data, m.amount FROM order_shipping_method m JOIN order_shipping s ON s.shipping_method_id = m.id
       WHERE s.order_id = $1`,
      [orders[0]!.id],
    );
    expect(method?.data).toMatchObject({ kind: 'province', zone_id: zone });
    expect(Number(method?.amount)).toBe(0);
    (await deliver(`zones/${zone}/remove`)).ok();
    expect((await stall.act(orders[0]!.id, 'pack')).ok().state).toBe('packed');
  });

  it('are asked about again when they change under a buyer', async () => {
    const zone = await save();
    const request = await aBuyer(store).wanting(variantId).prepares();
    (await deliver(`zones/${zone}`, aZone({ fee: 19_000 }))).ok();
    expect(expectRefusal(await store.place(request)).code).toBe('total_changed');
    (await deliver(`zones/${zone}/remove`)).ok();
  });

  it('belong to their stall alone', async () => {
    const zone = before.zones[0]!;
    const theirs = await other.desk.ask('POST', `/seller/delivery/zones/${zone.id}`, aZone());
    expect(theirs.status).toBe(404);
    expect((await other.desk.ask('POST', `/seller/delivery/zones/${zone.id}/remove`)).status).toBe(404);
    expect((await delivery()).zones).toEqual(before.zones);
  });
});

describe('a place that no zone of a stall reaches', () => {
  const pickup: PickupRequest = {
    enabled: true,
    address: 'Kho của hợp tác xã, ấp Chợ',
    hours: HOURS,
    days_min: 1,
    days_max: 2,
  };

  beforeAll(async () => {
    for (const { id } of (await delivery()).zones) (await deliver(`zones/${id}/remove`)).ok();
    await save({ reach: { kind: 'communes', communes: [NEARBY.commune_code] } });
  });

  it('is named, and stops the goods of that stall only', async () => {
    (await deliver('pickup', { ...pickup, enabled: false })).ok();
    const { id } = await store.newBasket();
    for (const variant_id of [variantId, otherVariantId]) {
      (await store.add(id, { variant_id, quantity: 1 })).ok();
    }
    const basket = await store.quote(id, LOC_NINH);
    expect(basket.problems).toEqual([]);
    const [mine, theirs] = basket.groups;
    expect(mine!.delivery_options).toEqual([]);
    expect(mine!.not_reached).toMatch(/chưa giao tới phường Lộc Ninh, Đồng Nai/);
    expect(theirs!.not_reached).toBeNull();
    expect(theirs!.delivery_options.length).toBeGreaterThan(0);
    expect((await store.quote(id, NEARBY)).groups[0]!.not_reached).toBeNull();
    expect((await store.quote(id, HA_NOI)).groups[0]!.not_reached).toMatch(/Hà Nội/);
  });

  it('leaves pick-up, whose place and hours the buyer sees everywhere', async () => {
    (await deliver('pickup', pickup)).ok();
    const where = { address: pickup.address, hours: HOURS };
    const [group] = (await basketOf(1, LOC_NINH)).groups;
    expect(group!.not_reached).toMatch(/đến nhận tại gian hàng/);
    expect(group!.delivery_options).toMatchObject([{ kind: 'pickup', fee: 0, pickup: where }]);
    const placed: PlacedCheckout = await aBuyer(store).wanting(variantId).payingBy('cod').places();
    expect(placed.orders[0]!.pickup).toEqual(where);
    expect((await store.checkout(placed)).orders[0]!.pickup).toEqual(where);
    const page = (await store.ask<SellerPage>('GET', `/store/sellers/${slug}`)).ok();
    expect(page.delivery.pickup).toEqual(where);
    expect(page.delivery.zones.map(({ name }) => name)).toEqual(['Quanh Lộc Ninh']);
  });

  it('cannot be ordered to by an option of another place', async () => {
    const request = await aBuyer(store).wanting(variantId).livingIn(NEARBY).prepares();
    expectRefusal(await store.place({ ...request, address: LOC_NINH }), 'groups.0.delivery_option_id');
  });

  it.each([
    ['closes before it opens', { hours: [{ day: 1, from: '17:00', to: '07:00' }] }, 'hours.1'],
    ['is open at no clock time', { hours: [{ day: 1, from: '7h', to: '17:00' }] }, 'hours.0.from'],
    ['opens twice a day', { hours: [HOURS[0], HOURS[0]] }, 'hours'],
    ['is nowhere', { address: '' }, 'address'],
  ])('is not saved for a stall that %s', async (_what, change, field) => {
    expectRefusal(await deliver('pickup', { ...pickup, ...change }), field);
  });
});
