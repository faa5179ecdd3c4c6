import type { Account, AccountBasket, AccountCheckout, Address, Basket } from '@cho-phien/backend/contract';
import { describe, expect, inject, it } from 'vitest';
import { expectRefusal } from '../harness/refusal';
import { auth, newPhone, readCode, ShopperAccount } from '../harness/shopper-account';
import { aBuyer, LOC_NINH, Store } from '../harness/store';

const market = inject('market');
const store = new Store(market);
const askForCode = (phone: string, headers: Record<string, string> = {}) =>
  store.ask('POST', '/store/sign-in/codes', { phone }, headers);
const guess = (phone: string, code: string) => auth(market, '/auth/customer/phone-code', { phone, code });
const goods = async () => (await store.goodsOfDifferentSellers(1))[0]!.single_variant_id!;

describe('the code that signs a shopper in', () => {
  it('opens once, and only the phone that it was sent to', async () => {
    const phone = newPhone();
    const answers = [await askForCode(phone), await askForCode(newPhone())];
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [202, answers[0]!.text],
      [202, answers[0]!.text],
    ]);
    const code = await readCode(store, phone);
    expect((await guess(newPhone(), code)).status).toBe(401);
    expect((await guess(phone, code)).status).toBe(200);
    expect((await guess(phone, code)).status).toBe(401);
  });

  it('is dead after five wrong guesses, also when they come at once', async () => {
    const phone = newPhone();
    await askForCode(phone);
    const code = await readCode(store, phone);
    const wrong = code === '000000' ? '111111' : '000000';
    const guesses = await Promise.all(Array.from({ length: 5 }, () => guess(phone, wrong)));
    expect(guesses.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect((await guess(phone, code)).status).toBe(401);
  });

  it('gives way to a newer one, and lies nowhere as it was sent', async () => {
    const phone = newPhone();
    await askForCode(phone);
    const first = await readCode(store, phone);
    await askForCode(phone);
    const second = await readCode(store, phone);
    if (first !== second) expect((await guess(phone, first)).status).toBe(401);
    expect((await guess(phone, second)).status).toBe(200);
  });

  it('is not sent a sixth time within the hour, to one phone or to one address', async () => {
    const phone = newPhone();
    for (let time = 0; time < 5; time++) expect((await askForCode(phone)).status).toBe(202);
    const refused = await askForCode(phone);
    expect(refused.status).toBe(429);
    expectRefusal(refused);

    const from = { 'x-forwarded-for': `203.0.113.${Math.floor(Math.random() * 250)}, 127.0.0.1` };
    const many = await Promise.all(Array.from({ length: 31 }, () => askForCode(newPhone(), from)));
    expect(many.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it.each(['', '12345', 'abc', '+1 555 0100'])('is refused for the phone "%s"', async (phone) => {
    expect((await askForCode(phone)).status).toBe(400);
  });

  it('signs nobody in as an officer or an operator', async () => {
    const phone = newPhone();
    await askForCode(phone);
    const code = await readCode(store, phone);
    for (const actor of ['officer', 'user']) {
      expect((await auth(market, `/auth/${actor}/phone-code`, { phone, code })).status).toBeGreaterThan(399);
    }
  });
});

describe('an account', () => {
  it('has the orders that its phone placed as a guest, before and since, and of nobody else', async () => {
    const phone = newPhone();
    const before = await aBuyer(store)
      .wanting(await goods())
      .withPhone(phone)
      .payingBy('cod')
      .places();
    const account = await ShopperAccount.byPhone(market, phone);
    const since = await aBuyer(store)
      .wanting(await goods())
      .withPhone(phone)
      .payingBy('cod')
      .places();
    const { checkouts } = (
      await account.ask<{ checkouts: AccountCheckout[] }>('GET', '/store/account/checkouts')
    ).ok();
    expect(checkouts.map(({ code }) => code)).toEqual([since.code, before.code]);
    expect(checkouts[0]?.orders).toEqual([{ seller_name: since.orders[0]!.seller.name, state: 'to_pack' }]);
    const key = await account.ask<{ access_token: string }>('GET', `/store/account/checkouts/${before.code}`);
    expect(key.ok().access_token).toBe(before.access_token);

    const stranger = await ShopperAccount.byPhone(market, newPhone());
    expect((await stranger.ask('GET', `/store/account/checkouts/${before.code}`)).status).toBe(404);
    const theirs = await stranger.ask<{ checkouts: unknown[] }>('GET', '/store/account/checkouts');
    expect(theirs.ok().checkouts).toEqual([]);
  });

  it('owns what it places, whatever phone stands on the parcel', async () => {
    const account = await ShopperAccount.byPhone(market, newPhone());
    const request = await aBuyer(store)
      .wanting(await goods())
      .withPhone(newPhone())
      .payingBy('cod')
      .prepares();
    const placed = (await account.ask<{ code: string }>('POST', '/store/checkouts', request)).ok();
    const { checkouts } = (
      await account.ask<{ checkouts: AccountCheckout[] }>('GET', '/store/account/checkouts')
    ).ok();
    expect(checkouts.map(({ code }) => code)).toEqual([placed.code]);
  });

  describe('and its basket', () => {
    const [one, two] = ['one', 'two'] as const;
    const variants = async () => {
      const found = await store.goodsOfDifferentSellers(2);
      return { [one]: found[0]!.single_variant_id!, [two]: found[1]!.single_variant_id! };
    };
    const aBasket = async (lines: [string, number][]) => {
      const { id } = await store.newBasket();
      for (const [variant_id, quantity] of lines) (await store.add(id, { variant_id, quantity })).ok();
      return id;
    };
    const follows = async (account: ShopperAccount, basket_id?: string) => {
      const body = basket_id ? { basket_id } : {};
      type Answered = { basket: AccountBasket | null };
      return (await account.ask<Answered>('POST', '/store/account/basket', body)).ok().basket;
    };

    it('go to another device, where what a guest has chosen is added and nothing counted twice', async () => {
      const of = await variants();
      const account = await ShopperAccount.byPhone(market, newPhone());
      expect(await follows(account)).toBeNull();
      const first = await aBasket([[of.one, 2]]);
      expect(await follows(account, first)).toEqual({ id: first, item_count: 2 });
      expect(await follows(account)).toEqual({ id: first, item_count: 2 });

      const guest = await aBasket([
        [of.one, 1],
        [of.two, 3],
      ]);
      for (let time = 0; time < 2; time++) {
        expect(await follows(account, guest)).toEqual({ id: first, item_count: 5 });
      }
      const { groups } = (await store.ask<Basket>('GET', `/store/baskets/${first}`)).ok();
      expect(groups.flatMap(({ lines }) => lines).map(({ quantity }) => quantity)).toEqual([2, 3]);
    });

    it('are nobody else’s: whoever brings it from a link gets what it holds, not the basket', async () => {
      const of = await variants();
      const account = await ShopperAccount.byPhone(market, newPhone());
      const own = await aBasket([[of.one, 2]]);
      await follows(account, own);
      const stranger = await ShopperAccount.byPhone(market, newPhone());
      const theirs = await follows(stranger, own);
      expect(theirs).toMatchObject({ item_count: 2 });
      expect(theirs?.id).not.toBe(own);
      expect(await follows(account)).toEqual({ id: own, item_count: 2 });
    });

    it('are one, however many devices sign in at once, and none once it is ordered', async () => {
      const of = await variants();
      const account = await ShopperAccount.byPhone(market, newPhone());
      const baskets = await Promise.all([1, 2, 3].map(() => aBasket([[of.one, 1]])));
      const answers = await Promise.all(baskets.map((id) => follows(account, id)));
      expect(new Set(answers.map((basket) => basket?.id)).size).toBe(1);
      const { id } = answers[0]!;
      const quoted = await store.quote(id, LOC_NINH);
      const [group] = quoted.groups;
      const option = group!.delivery_options[0]!;
      const placed = await account.ask('POST', '/store/checkouts', {
        basket_id: id,
        idempotency_key: `account-basket-${id}`,
        expected_total: quoted.goods_total - quoted.discount_total + option.fee - option.discount,
        contact: { name: 'Nguyễn Thị Lan', phone: '0912345678' },
        address: LOC_NINH,
        groups: [{ seller_id: group!.seller.id, delivery_option_id: option.id, payment_method: 'cod' }],
      });
      expect(placed.status, placed.text).toBe(201);
      expect(await follows(account, id)).toBeNull();
    });
  });

  it('keeps an address book of its own, with one default', async () => {
    const account = await ShopperAccount.byPhone(market, newPhone());
    type Book = { addresses: Address[] };
    const path = '/store/account/addresses';
    const first = { name: 'Lan', phone: '0912345678', ...LOC_NINH };
    const [added] = (await account.ask<Book>('POST', path, first)).ok().addresses;
    expect(added).toMatchObject({ name: 'Lan', phone: '+84912345678', is_default: true });
    expect(added?.place).toMatchObject({ commune_code: LOC_NINH.commune_code });
    const office = { ...first, name: 'Lan, cơ quan', is_default: true };
    const both = (await account.ask<Book>('POST', path, office)).ok().addresses;
    expect(both.map(({ name, is_default }) => [name, is_default])).toEqual([
      ['Lan, cơ quan', true],
      ['Lan', false],
    ]);
    expect((await account.ask('POST', path, { ...first, commune_code: '00000' })).status).toBe(400);

    const stranger = await ShopperAccount.byPhone(market, newPhone());
    expect((await stranger.ask('POST', `${path}/${added!.id}`, first)).status).toBe(404);
    expect((await stranger.ask('DELETE', `${path}/${added!.id}`)).status).toBe(404);
    const left = (await account.ask<Book>('DELETE', `${path}/${added!.id}`)).ok().addresses;
    expect(left.map(({ name }) => name)).toEqual(['Lan, cơ quan']);
  });

  it('ends when its owner wishes, and its orders stay with code and phone', async () => {
    const phone = newPhone();
    const account = await ShopperAccount.byPhone(market, phone, 'Lan sắp đi');
    const request = await aBuyer(store)
      .wanting(await goods())
      .withPhone(phone)
      .payingBy('cod')
      .prepares();
    const placed = (await account.ask<{ code: string }>('POST', '/store/checkouts', request)).ok();
    expect((await account.ask<Account>('GET', '/store/account')).ok()).toMatchObject({ name: 'Lan sắp đi' });
    expect((await account.ask('DELETE', '/store/account')).status).toBe(200);
    expect((await account.ask('GET', '/store/account')).status).toBe(401);
    const order = await store.ask('GET', `/store/checkouts/${placed.code}?phone=${phone}`);
    expect(order.status).toBe(200);
    const again = await ShopperAccount.byPhone(market, phone, 'Lan trở lại');
    expect((await again.ask<Account>('GET', '/store/account')).ok().name).toBe('Lan trở lại');
  });

  it.each([
    ['GET', '/store/account'],
    ['POST', '/store/account'],
    ['DELETE', '/store/account'],
    ['GET', '/store/account/checkouts'],
    ['GET', '/store/account/checkouts/CP-222222'],
    ['POST', '/store/account/basket'],
    ['GET', '/store/account/addresses'],
    ['POST', '/store/account/addresses'],
    ['POST', '/store/account/addresses/cuaddr_1'],
    ['DELETE', '/store/account/addresses/cuaddr_1'],
  ])('shows nothing to nobody: %s %s', async (method, path) => {
    const answer = await store.ask(method, path, method === 'POST' ? {} : undefined);
    expect(answer.status).toBe(401);
    expectRefusal(answer);
  });

  it("is opened by our own doors alone: Medusa's own are closed", async () => {
    expect((await store.ask('POST', '/store/customers', { email: 'a@b.vn' })).status).toBe(404);
    expect((await store.ask('GET', '/store/customers/me')).status).toBe(404);
  });
});
