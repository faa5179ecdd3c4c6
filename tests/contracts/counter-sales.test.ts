import { randomUUID } from 'node:crypto';
import type {
  CounterDay,
  CounterGoodsList,
  CounterSale,
  NewCounterSale,
  Returnable,
  ReturnRequest,
  SellerInvoice,
  SellerInvoiceList,
  SellerOrder,
} from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Answer } from '../harness/answer';
import { BankConnector } from '../harness/bank-connector';
import { Database } from '../harness/database';
import { SellerDesk } from '../harness/desk';
import { expectRefusal } from '../harness/refusal';
import { sellersSettling } from '../harness/settlement';
import { Store } from '../harness/store';
import { parseVietQr } from '../harness/vietqr';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const store = new Store(market);
const database = new Database(market.databaseUrl);
const bank = BankConnector.of(market);
const direct = sellersSettling('direct');

let stall: SellerDesk;
let other: SellerDesk;
let slug: string;
let variantId: string;
let theirVariantId: string;
let price: number;

const COMPANY = {
  company_name: 'Công ty TNHH Hạt Vàng',
  tax_code: '0100109106',
  address: 'Số 1 Lê Lợi, Thành phố Hồ Chí Minh',
};

const aSale = (change: Partial<NewCounterSale> = {}): NewCounterSale => ({
  request_id: randomUUID(),
  lines: [{ variant_id: variantId, quantity: 2 }],
  ...change,
});
const sell = (sale: Partial<NewCounterSale> = {}, desk = stall): Promise<Answer<CounterSale>> =>
  desk.desk.ask('POST', '/seller/counter-sales', aSale(sale));
const act = (id: string, step: 'cash' | 'void', desk = stall): Promise<Answer<CounterSale>> =>
  desk.desk.ask('POST', `/seller/counter-sales/${id}/${step}`, {});
const sale = async (id: string): Promise<CounterSale> =>
  (await stall.desk.ask<CounterSale>('GET', `/seller/counter-sales/${id}`)).ok();
const shelf = async (): Promise<{ stocked: number; reserved: number }> => {
  const { stocked, reserved } = await stall.variant(variantId);
  return { stocked, reserved };
};
const done = (id: string): Promise<CounterSale> =>
  waitUntil(
    'the goods to be handed over',
    async () => {
      const now = await sale(id);
      return now.state === 'done' && now;
    },
    30_000,
  );
const pay = ({ code }: CounterSale, more = 0) => {
  const { account, amount, text } = code!;
  return bank.send({ account, amount: amount + more, content: text });
};

beforeAll(async () => {
  const goods = (await store.goodsOfDifferentSellers(20)).filter(({ seller_slug }) =>
    direct.has(seller_slug),
  );
  const [one, two] = goods.slice(-2);
  slug = one!.seller_slug;
  stall = await SellerDesk.of(market, slug);
  other = await SellerDesk.of(market, two!.seller_slug);
  variantId = one!.single_variant_id!;
  theirVariantId = two!.single_variant_id!;
  price = one!.price;
  await stall.leavesOnShelf(variantId, 100);
});

afterAll(() => database.close());

describe('a sale at the counter', () => {
  it('waits for its money with the goods set aside, asking for one transfer to the stall', async () => {
    const before = await shelf();
    const sold = (await sell()).ok();
    expect(sold).toMatchObject({
      checkout_code: expect.stringMatching(/^CP-[A-Z2-9]{6}$/),
      state: 'open',
      paid_by: null,
      total: 2 * price,
      buyer: { name: 'Khách mua tại quầy', phone: '' },
      lines: [{ quantity: 2, grams: null, total: 2 * price }],
    });
    const { bank: account } = direct.get(slug)!;
    expect(parseVietQr(sold.code!.qr_payload)).toMatchObject({
      bin: account.bin,
      account: account.account,
      amount: 2 * price,
      text: sold.checkout_code.replace('-', ''),
    });
    expect(await shelf()).toEqual({ ...before, reserved: before.reserved + 2 });
    const order = await stall.order(sold.id);
    expect(order).toMatchObject({ channel: 'counter', state: 'awaiting_payment', next_action: null });
    expectRefusal(await stall.act(sold.id, 'pack'));
    (await act(sold.id, 'void')).ok();
  });

  it('is handed over and booked out when the bank tells of the transfer, and only once', async () => {
    const before = await shelf();
    const sold = (await sell()).ok();
    await pay(sold);
    const after = await done(sold.id);
    expect(after).toMatchObject({ paid_by: 'vietqr', code: null });
    expect(await shelf()).toEqual({ ...before, stocked: before.stocked - 2 });
    await pay(sold);
    expectRefusal(await act(sold.id, 'cash'));
    expectRefusal(await act(sold.id, 'void'));
    expect(await shelf()).toEqual({ ...before, stocked: before.stocked - 2 });
  });

  it('is handed over at once when cash is taken; the code is over, and money that comes late waits', async () => {
    const before = await shelf();
    const sold = (await sell()).ok();
    const paid = (await act(sold.id, 'cash')).ok();
    expect(paid).toMatchObject({ state: 'done', paid_by: 'cash', code: null });
    expect((await act(sold.id, 'cash')).ok().state).toBe('done');
    expect(await shelf()).toEqual({ ...before, stocked: before.stocked - 2 });
    const [captured] = await database.rows<{ amount: number }>(
      `SELECT sum(capture.amount)::int AS amount FROM order_payment_collection link
       JOIN payment ON payment.payment_collection_id = link.payment_collection_id
       JOIN capture ON capture.payment_id = payment.id WHERE link.order_id = $1`,
      [sold.id],
    );
    expect(captured).toEqual({ amount: 2 * price });
    await pay(sold);
    const late = await waitUntil('the late money', async () =>
      (await stall.bankTransactions()).find(({ checkout_code }) => checkout_code === sold.checkout_code),
    );
    expect(late).toMatchObject({ state: 'late', open_amount: 2 * price });
  });

  it('is decided once when cash and transfer come in the same moment', async () => {
    for (let round = 0; round < 4; round++) {
      const sold = (await sell()).ok();
      const [cash] = await Promise.all([act(sold.id, 'cash'), pay(sold)]);
      const { paid_by } = await done(sold.id);
      expect(cash.status, cash.text).toBe(paid_by === 'cash' ? 200 : 409);
      const rows = await database.rows<{ amount: number; pieces: number }>(
        `SELECT (SELECT sum(capture.amount)::int FROM order_payment_collection link
           JOIN payment ON payment.payment_collection_id = link.payment_collection_id
           JOIN capture ON capture.payment_id = payment.id WHERE link.order_id = $1) AS amount,
         (SELECT sum(item.quantity)::int FROM order_fulfillment link
           JOIN fulfillment_item item ON item.fulfillment_id = link.fulfillment_id WHERE link.order_id = $1) AS pieces`,
        [sold.id],
      );
      expect(rows).toEqual([{ amount: 2 * price, pieces: 2 }]);
    }
  });

  it('given up before it is paid frees the goods, and its money is not asked for any more', async () => {
    const before = await shelf();
    const sold = (await sell()).ok();
    expect((await act(sold.id, 'void')).ok()).toMatchObject({ state: 'void', code: null });
    expect((await act(sold.id, 'void')).ok().state).toBe('void');
    expect(await shelf()).toEqual(before);
    expect(expectRefusal(await act(sold.id, 'cash')).code).toBe('sale_void');
  });

  it('is one, however often the same request comes, also of the last pieces', async () => {
    await stall.leavesOnShelf(variantId, 2);
    const before = await shelf();
    const request_id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 4 }, () => sell({ request_id })));
    const ids = new Set(answers.map((answer) => answer.ok().id));
    expect(ids.size).toBe(1);
    expect((await sell({ request_id })).ok().id).toBe([...ids][0]);
    expect(await shelf()).toEqual({ ...before, reserved: before.reserved + 2 });
    (await act([...ids][0]!, 'void')).ok();
    // The same words of another stall are another request.
    const theirs = (
      await sell({ request_id, lines: [{ variant_id: theirVariantId, quantity: 1 }] }, other)
    ).ok();
    expect(ids.has(theirs.id)).toBe(false);
    (await act(theirs.id, 'void', other)).ok();
    await stall.leavesOnShelf(variantId, 100);
  });

  it('of the last piece is won by one phone, and the other is told clearly', async () => {
    await stall.leavesOnShelf(variantId, 1);
    const last = { lines: [{ variant_id: variantId, quantity: 1 }] };
    const answers = await Promise.all([sell(last), sell(last), sell(last)]);
    const [won, ...more] = answers.filter(({ status }) => status === 201);
    expect(more).toEqual([]);
    for (const lost of answers.filter(({ status }) => status !== 201)) {
      const refusal = expectRefusal(lost);
      expect(refusal.message).toMatch(/đã hết hàng\. Chưa bán gì/);
    }
    (await act(won!.ok().id, 'void')).ok();
    const few = expectRefusal(await sell({ lines: [{ variant_id: variantId, quantity: 3 }] }));
    expect(few.message).toContain('chỉ còn 1');
    await stall.leavesOnShelf(variantId, 100);
  });

  it('can be of no other stall’s goods, nor seen or decided by one', async () => {
    const foreign = await sell({ lines: [{ variant_id: theirVariantId, quantity: 1 }] });
    expectRefusal(foreign, 'lines.0.variant_id');
    expectRefusal(
      await sell({ lines: [{ variant_id: variantId, quantity: 1, grams: 500 }] }),
      'lines.0.grams',
    );
    expectRefusal(await sell({ lines: [] }), 'lines');
    expectRefusal(await sell({ buyer: { phone: '12' } }), 'buyer.phone');
    const sold = (await sell()).ok();
    for (const step of ['cash', 'void'] as const) expect((await act(sold.id, step, other)).status).toBe(404);
    expect((await other.desk.ask('GET', `/seller/counter-sales/${sold.id}`)).status).toBe(404);
    (await act(sold.id, 'void')).ok();
  });

  it('keeps who bought for the invoice, and tells nobody by message', async () => {
    const buyer = { name: 'Trần Văn Bình', phone: '0987 654 322' };
    const sold = (await sell({ buyer, invoice: COMPANY })).ok();
    expect(sold.buyer).toEqual({ name: buyer.name, phone: '+84987654322' });
    (await act(sold.id, 'cash')).ok();
    const [kept] = await database.rows<{ invoice: unknown; told: number }>(
      `SELECT company_invoice AS invoice,
         (SELECT count(*)::int FROM outbox_message WHERE outbox_message.checkout_id = checkout.id) AS told
       FROM checkout WHERE code = $1`,
      [sold.checkout_code],
    );
    expect(kept!.invoice).toMatchObject({ tax_code: COMPANY.tax_code });
    // A round of the messages and one more.
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    const told = await database.rows(
      'SELECT kind FROM outbox_message JOIN checkout ON checkout.id = checkout_id WHERE code = $1',
      [sold.checkout_code],
    );
    expect(told).toEqual([]);
  });
});

describe('weighed goods', () => {
  it('cost what they weigh, and no more pieces can be put on the scale than are paid for', async () => {
    const [good] = await database.rows<{ variant: string; slug: string; stall: string; grams: number }>(
      `SELECT v.id AS variant, p.handle AS slug, s.slug AS stall, (v.metadata->>'net_grams')::int AS grams
       FROM listing JOIN product_product_listing_listing l ON l.listing_id = listing.id
       JOIN product p ON p.id = l.product_id JOIN product_variant v ON v.product_id = p.id
       JOIN product_product_seller_seller o ON o.product_id = p.id JOIN seller s ON s.id = o.seller_id
       WHERE listing.weight_tolerance IS NOT NULL AND p.status = 'published' AND v.deleted_at IS NULL
       ORDER BY v.id LIMIT 1`,
    );
    const desk = await SellerDesk.of(market, good!.stall);
    await desk.leavesOnShelf(good!.variant, 20);
    const { goods } = (await desk.desk.ask<CounterGoodsList>('GET', '/seller/counter-sales/goods')).ok();
    const shown = goods.find(({ variant_id }) => variant_id === good!.variant)!;
    const most = shown.weighed_most!;
    const lines = (grams?: number) => ({
      lines: [{ variant_id: good!.variant, quantity: 2, ...(grams && { grams }) }],
    });
    expectRefusal(await sell(lines(), desk), 'lines.0.grams');
    expectRefusal(await sell(lines(2 * most + 1), desk), 'lines.0.grams');
    const grams = Math.round(most * 1.5);
    const sold = (await sell(lines(grams), desk)).ok();
    const off = Math.round((2 * shown.price * (2 * most - grams)) / (2 * most));
    expect(sold).toMatchObject({ total: 2 * shown.price - off, discount_total: off, lines: [{ grams }] });
    const paid = (await act(sold.id, 'cash', desk)).ok();
    expect(paid).toMatchObject({ state: 'done', total: sold.total });
  });
});

describe('the day at the counter', () => {
  it('sums cash and code apart, and what is still open', async () => {
    const day = async () => (await stall.desk.ask<CounterDay>('GET', '/seller/counter-sales')).ok();
    const before = await day();
    const one = (await sell()).ok();
    const two = (await sell()).ok();
    const three = (await sell()).ok();
    (await act(one.id, 'cash')).ok();
    await pay(two);
    await done(two.id);
    const after = await day();
    for (const by of ['cash', 'vietqr', 'open'] as const) {
      expect(after.sums[by]).toEqual({
        count: before.sums[by].count + 1,
        amount: before.sums[by].amount + 2 * price,
      });
    }
    expect(after.sales.slice(0, 3).map(({ id }) => id)).toEqual([three.id, two.id, one.id]);
    (await act(three.id, 'void')).ok();
    expect((await day()).sums.open).toEqual(before.sums.open);
    const long_ago = await stall.desk.ask<CounterDay>('GET', '/seller/counter-sales?date=2025-01-01');
    expect(long_ago.ok().sales).toEqual([]);
    expectRefusal(await stall.desk.ask('GET', '/seller/counter-sales?date=gestern'), 'date');
  });

  it('offers what was sold last first, and finds goods without accents', async () => {
    const goods = async (q = '') =>
      (
        await stall.desk.ask<CounterGoodsList>(
          'GET',
          `/seller/counter-sales/goods?q=${encodeURIComponent(q)}`,
        )
      ).ok();
    const { goods: all, total } = await goods();
    expect(all[0]!.variant_id).toBe(variantId);
    expect(total).toBeGreaterThanOrEqual(all.length);
    const plain = all[0]!.title
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replace(/đ/g, 'd')
      .toLowerCase();
    expect((await goods(plain)).goods.map(({ variant_id }) => variant_id)).toContain(variantId);
    expect((await goods('không có món này')).goods).toEqual([]);
  });
});

describe('after a sale at the counter', () => {
  it('the facts say that it was sold there, by cash or by code', async () => {
    const cash = (await sell()).ok();
    (await act(cash.id, 'cash')).ok();
    const code = (await sell()).ok();
    await pay(code);
    await done(code.id);
    const factsOf = (id: string) =>
      waitUntil(
        'the facts of a sale',
        async () => {
          const rows = await database.rows<{ channel: string; sold: string; paid: string; commune: string }>(
            `SELECT line.channel, line.payment_method AS sold, paid.method AS paid, line.buyer_commune = line.commune_code AS here
             FROM reporting.fact_line_delivered line JOIN reporting.fact_payment paid ON paid.order_id = line.order_id
             WHERE line.order_id = $1`,
            [id],
          );
          return rows.length > 0 && rows;
        },
        90_000,
      );
    expect(await factsOf(cash.id)).toEqual([{ channel: 'counter', sold: 'cod', paid: 'cod', here: true }]);
    expect(await factsOf(code.id)).toEqual([
      { channel: 'counter', sold: 'vietqr', paid: 'vietqr', here: true },
    ]);
  });

  it('its invoice follows, to the company that asked for it', async () => {
    const registration = { coding: 'coded', mode: 'cash_register', cash_register_code: 'CP7K3' };
    (await stall.desk.ask('POST', '/seller/invoice-registration', registration)).ok();
    const sold = (await sell({ invoice: COMPANY })).ok();
    (await act(sold.id, 'cash')).ok();
    const invoice = await waitUntil(
      'the invoice of the sale',
      async () => {
        const { invoices } = (await stall.desk.ask<SellerInvoiceList>('GET', '/seller/invoices')).ok();
        return invoices.find(({ order_id, state }) => order_id === sold.id && state === 'issued');
      },
      60_000,
    );
    const issued = (await stall.desk.ask<SellerInvoice>('GET', `/seller/invoices/${invoice.id}`)).ok();
    expect(issued).toMatchObject({
      kind: 'original',
      total: sold.total,
      buyer: { name: COMPANY.company_name, tax_code: COMPANY.tax_code },
    });
  });

  it('goods come back as those of any order, and the money is owed', async () => {
    const sold = (await sell({ buyer: { name: 'Trần Văn Bình', phone: '0987 654 323' } })).ok();
    (await act(sold.id, 'cash')).ok();
    const asBuyer = <T>(method: string, path: string, body?: unknown) =>
      store.ask<T>(
        method,
        `/store/checkouts/${sold.checkout_code}/orders/${sold.id}/${path}?phone=0987654323`,
        body,
      );
    const { lines } = (await asBuyer<Returnable>('GET', 'returnable')).ok();
    const request = (
      await asBuyer<ReturnRequest>('POST', 'returns', {
        idempotency_key: `return-of-${sold.checkout_code}`,
        reason: 'damaged',
        note: 'Hàng bị dập',
        items: [{ line_id: lines[0]!.line_id, quantity: 2 }],
        account: { bank_bin: '970436', account: '0011002233445', holder: 'TRAN VAN BINH' },
      })
    ).ok();
    (await stall.desk.ask('POST', `/seller/returns/${request.id}/accept`, {})).ok();
    const items = [{ id: request.items[0]!.id, restocked: 1, dismissed: 1 }];
    (await stall.desk.ask('POST', `/seller/returns/${request.id}/receive`, { items })).ok();
    const order = await stall.order(sold.id);
    expect(order).toMatchObject({ state: 'returned', refunds: [{ state: 'due', amount: sold.total }] });
    expect((await sale(sold.id)).state).toBe('done');
  });

  it('an order that was paid goes on as any other', async () => {
    const sold = (await sell()).ok();
    (await act(sold.id, 'cash')).ok();
    const order: SellerOrder = await stall.order(sold.id);
    expect(order).toMatchObject({ state: 'delivered', paid: true, delivery_fee: 0 });
    expect(order.timeline.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['placed', 'paid', 'packed', 'delivered']),
    );
  });
});
