import { createRequire } from 'node:module';
import { Modules } from '@medusajs/framework/utils';
import { medusaIntegrationTestRunner } from '@medusajs/test-utils';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Answer, MarketDriver } from '../../testing/market-driver';
import type {
  ApiError,
  Checkout,
  PaymentMethod,
  PlacedCheckout,
  Returnable,
  ReturnRequest,
  SellerOrder,
  SellerRefund,
  SellerRefundList,
  SellerReturn,
  SellerReturnList,
} from '../contract';
import { AFTER_SALE_MODULE } from '../modules/after-sale';
import type AfterSaleModuleService from '../modules/after-sale/service';
import type * as sweeping from '../workflows/return/sweep-after-sale';

/** The very copy that the running market has loaded: what it permits is known to its payment provider alone. */
const { sweepAfterSale } = createRequire(__filename)(
  '../workflows/return/sweep-after-sale',
) as typeof sweeping;

const LAI_THIEU = 'htx-mang-cut-lai-thieu-xua';
const BACH_DANG = 'htx-buoi-cu-lao-bach-dang';
const MANGOSTEEN = 'BDMC-001-1KG';
const POMELO = 'BDBDX-003-2TRAIKHOANG3KG';
const PATIENCE = 180_000;
const ACCOUNT = { bank_bin: '970436', account: '0011002233445', holder: 'Nguyễn Thị Lan' };
const owner = (slug: string) => `${slug}@demo.invalid`;

type Refused = Answer<ApiError>;

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    const market = new MarketDriver(api, getContainer);
    const service = () => getContainer().resolve<AfterSaleModuleService>(AFTER_SALE_MODULE);
    beforeAll(() => market.load());

    const asSeller = (slug: string) => market.signIn('member', owner(slug));
    const keyOf = async (placed: PlacedCheckout) => ({
      ...(await market.publishableKey()),
      'x-checkout-token': placed.access_token,
    });
    const asBuyer = async <T>(method: string, placed: PlacedCheckout, path: string, body?: unknown) =>
      market.call<T>(method, `/store/checkouts/${placed.code}${path}`, await keyOf(placed), body);
    const shelf = async (sku: string) => {
      const [item] = await getContainer().resolve(Modules.INVENTORY).listInventoryItems({ sku });
      const [level] = await getContainer()
        .resolve(Modules.INVENTORY)
        .listInventoryLevels({ inventory_item_id: item?.id ?? '' });
      return { stocked: Number(level?.stocked_quantity), reserved: Number(level?.reserved_quantity) };
    };
    const act = (who: Record<string, string>, id: string, action: string, body?: unknown) =>
      market.call<SellerOrder & ApiError>('POST', `/seller/orders/${id}/${action}`, who, body);

    const bought = async (quantity: number, method: PaymentMethod) => {
      const placed = await market.buy({ [MANGOSTEEN]: quantity }, { [LAI_THIEU]: method });
      if (method === 'vietqr') await market.pay(placed);
      return { placed, orderId: placed.orders[0]?.id ?? '' };
    };
    const delivered = async (quantity: number, method: PaymentMethod = 'vietqr') => {
      const sale = await bought(quantity, method);
      const seller = await asSeller(LAI_THIEU);
      for (const action of ['pack', 'ship', 'deliver']) {
        expect((await act(seller, sale.orderId, action)).status).toBe(200);
      }
      return { ...sale, seller };
    };
    const ask = async (
      { placed, orderId }: { placed: PlacedCheckout; orderId: string },
      quantity: number,
      more: Record<string, unknown> = {},
    ) => {
      const { body } = await asBuyer<Returnable>('GET', placed, `/orders/${orderId}/returnable`);
      return asBuyer<ReturnRequest & ApiError>('POST', placed, `/orders/${orderId}/returns`, {
        idempotency_key: `key-${Math.random()}`,
        reason: 'damaged',
        note: 'Quả bị dập',
        items: [{ line_id: body.lines?.[0]?.line_id ?? 'x', quantity }],
        account: ACCOUNT,
        ...more,
      });
    };
    const decide = (who: Record<string, string>, id: string, action: string, body: unknown = {}) =>
      market.call<SellerReturn & ApiError>('POST', `/seller/returns/${id}/${action}`, who, body);
    const refundsOf = async (who: Record<string, string>) =>
      (await market.call<SellerRefundList>('GET', '/seller/refunds', who)).body;
    const confirm = (who: Record<string, string>, id: string, reference: string) =>
      market.call<SellerRefund & ApiError>('POST', `/seller/refunds/${id}/confirm`, who, { reference });
    const nativeRefunds = (orderId: string) =>
      market.rows<{ amount: string }>(
        `SELECT refund.amount FROM refund JOIN payment ON payment.id = refund.payment_id
         JOIN order_payment_collection link ON link.payment_collection_id = payment.payment_collection_id
         WHERE link.order_id = ? AND refund.deleted_at IS NULL ORDER BY refund.created_at`,
        [orderId],
      );

    describe('goods that come back', () => {
      it(
        'are asked for, accepted, received in parts, and paid back to the last đồng',
        async () => {
          const sale = await delivered(3);
          const { placed, orderId, seller } = sale;
          const before = await shelf(MANGOSTEEN);
          const total = placed.total;
          const fee = placed.orders[0]?.delivery_fee ?? 0;

          const refused = (await ask(sale, 4)) as Refused;
          expect(refused).toMatchObject({ status: 400, body: { fields: [{ code: 'too_many' }] } });
          expect(await ask(sale, 1, { account: undefined })).toMatchObject({ status: 400 });
          expect(await ask(sale, 1, { reason: 'changed_mind' })).toMatchObject({
            status: 409,
            body: { code: 'return_deadline_passed' },
          });
          const other = await market.buy({ [POMELO]: 1 }, { [BACH_DANG]: 'cod' });
          expect(await asBuyer('GET', other, `/orders/${orderId}/returnable`)).toMatchObject({ status: 404 });
          const foreign = { idempotency_key: 'of-somebody-else', reason: 'damaged', note: 'x' };
          const items0 = [{ line_id: 'x', quantity: 1 }];
          expect(
            await asBuyer('POST', other, `/orders/${orderId}/returns`, { ...foreign, items: items0 }),
          ).toMatchObject({ status: 404 });

          const idempotency_key = 'one-form-sent-twice';
          const [first, second] = await Promise.all([
            ask(sale, 2, { idempotency_key }),
            ask(sale, 2, { idempotency_key }),
          ]);
          expect(first.status).toBe(201);
          expect(second.body.id).toBe(first.body.id);
          expect(await ask(sale, 2)).toMatchObject({ status: 400 });

          const stranger = await asSeller(BACH_DANG);
          const id = first.body.id;
          for (const [action, body] of [
            ['accept', {}],
            ['refuse', { answer: 'Không' }],
            ['receive', { items: [{ id: first.body.items[0]?.id, restocked: 1 }] }],
          ] as const) {
            expect(await decide(stranger, id, action, body)).toMatchObject({ status: 404 });
          }
          expect(await decide(seller, id, 'receive', { items: [{ id: 'x', restocked: 1 }] })).toMatchObject({
            status: 409,
          });
          expect(await decide(seller, id, 'accept')).toMatchObject({
            status: 200,
            body: { state: 'accepted' },
          });
          expect(await decide(seller, id, 'accept')).toMatchObject({ status: 200 });

          const item = first.body.items[0]?.id;
          expect(
            await decide(seller, id, 'receive', { items: [{ id: item, restocked: 2, dismissed: 1 }] }),
          ).toMatchObject({ status: 400, body: { fields: [{ code: 'too_many' }] } });
          const items = [{ id: item, restocked: 1, dismissed: 1 }];
          const both = await Promise.all([
            decide(seller, id, 'receive', { items }),
            decide(seller, id, 'receive', { items }),
          ]);
          expect(both.map(({ status }) => status)).toEqual([200, 200]);
          // The fault is the stall's, so the delivery fee goes back with the first part.
          const goods = total - fee;
          const part = Math.round((goods * 2) / 3) + fee;
          expect(both[0]?.body).toMatchObject({ state: 'received', refund_amount: part });
          expect(await shelf(MANGOSTEEN)).toEqual({ ...before, stocked: before.stocked + 1 });

          const list = await refundsOf(seller);
          expect(list).toMatchObject({ due_amount: part, counts: { due: 1, paid: 0 } });
          const [due] = list.refunds;
          expect(due).toMatchObject({
            amount: part,
            account: { holder: 'NGUYEN THI LAN', account: '0011002233445' },
            transfer_text: `HOAN TIEN ${placed.code.replace('-', '')}`,
          });
          expect(due?.qr_payload).toContain(`54${String(part).length.toString().padStart(2, '0')}${part}`);
          expect((await refundsOf(stranger)).total).toBe(0);
          expect(await confirm(stranger, due?.id ?? '', 'FT26001')).toMatchObject({ status: 404 });
          expect(await nativeRefunds(orderId)).toEqual([]);

          const said = await Promise.all(
            ['FT26001', 'FT26002', 'FT26003'].map((one) => confirm(seller, due?.id ?? '', one)),
          );
          expect(said.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
          const reference = said.find(({ status }) => status === 200)?.body.reference ?? '';
          expect(await confirm(seller, due?.id ?? '', reference)).toMatchObject({ status: 200 });
          expect((await nativeRefunds(orderId)).map(({ amount }) => Number(amount))).toEqual([part]);

          const { body: seen } = await asBuyer<Checkout>('GET', placed, '');
          expect(seen.orders[0]).toMatchObject({
            state: 'delivered',
            returns: [{ state: 'received' }],
            refunds: [{ state: 'paid', reference, amount: part }],
            buyer_may: { cancel: false, return: true },
          });
          expect(seen.orders[0]?.timeline.map(({ event }) => event)).toEqual([
            'placed',
            'paid',
            'packed',
            'shipped',
            'delivered',
            'return_requested',
            'return_accepted',
            'return_received',
            'refund_due',
            'refund_paid',
          ]);

          // The rest comes back too: the parts sum to what was paid.
          const rest = await ask(sale, 1, { reason: 'not_as_described' });
          expect(rest.status).toBe(201);
          await decide(seller, rest.body.id, 'accept');
          const last = await decide(seller, rest.body.id, 'receive', {
            items: [{ id: rest.body.items[0]?.id, restocked: 1 }],
          });
          expect(last.body.refund_amount).toBe(total - part);
          const { refunds } = await refundsOf(seller);
          const open = refunds.find(({ state }) => state === 'due');
          expect(await confirm(seller, open?.id ?? '', 'FT26009')).toMatchObject({ status: 200 });
          const paidBack = (await nativeRefunds(orderId)).map(({ amount }) => Number(amount));
          expect(paidBack.reduce((sum, amount) => sum + amount, 0)).toBe(total);
          const { body: after } = await market.call<SellerOrder>('GET', `/seller/orders/${orderId}`, seller);
          expect(after).toMatchObject({ state: 'returned', buyer_may: { cancel: false, return: false } });
          await vi.waitUntil(
            async () => {
              const rows = await market.rows<{ quantity: string; amount: string }>(
                'SELECT sum(quantity) AS quantity, sum(amount) AS amount FROM reporting.fact_line_returned WHERE order_id = ?',
                [orderId],
              );
              return Number(rows[0]?.quantity) === 3 && Number(rows[0]?.amount) === goods;
            },
            { timeout: 10_000, interval: 200 },
          );
          expect(Object.values(await sweepAfterSale(getContainer())).every((count) => count === 0)).toBe(
            true,
          );
        },
        PATIENCE,
      );

      it(
        'may be withdrawn or refused, and not asked for too late or before they came',
        async () => {
          const early = await bought(1, 'cod');
          expect(await ask(early, 1, { items: [{ line_id: 'x', quantity: 1 }] })).toMatchObject({
            status: 409,
            body: { code: 'order_to_pack' },
          });
          const sale = await delivered(1, 'cod');
          const { placed, orderId, seller } = sale;
          const one = await ask(sale, 1);
          expect(await asBuyer('POST', placed, `/returns/${one.body.id}/withdraw`)).toMatchObject({
            status: 200,
          });
          expect(await decide(seller, one.body.id, 'accept')).toMatchObject({
            status: 409,
            body: { code: 'return_withdrawn' },
          });
          const two = await ask(sale, 1);
          expect(await decide(seller, two.body.id, 'refuse', { answer: '' })).toMatchObject({ status: 400 });
          expect(
            await decide(seller, two.body.id, 'refuse', { answer: 'Quả nguyên vẹn theo ảnh' }),
          ).toMatchObject({ status: 200, body: { state: 'refused', answer: 'Quả nguyên vẹn theo ảnh' } });
          const { body: list } = await market.call<SellerReturnList>('GET', '/seller/returns', seller);
          expect(list.counts).toMatchObject({ refused: 1, withdrawn: 1, requested: 0 });

          await market.rows(
            `UPDATE fulfillment SET delivered_at = delivered_at - interval '25 hours' WHERE id IN
             (SELECT fulfillment_id FROM order_fulfillment WHERE order_id = ?)`,
            [orderId],
          );
          expect(await ask(sale, 1)).toMatchObject({ status: 409, body: { code: 'return_deadline_passed' } });
          expect(await ask(sale, 1, { reason: 'missing_information' })).toMatchObject({ status: 201 });
          await market.rows(
            `UPDATE fulfillment SET delivered_at = delivered_at - interval '30 days' WHERE id IN
             (SELECT fulfillment_id FROM order_fulfillment WHERE order_id = ?)`,
            [orderId],
          );
          const { body: seen } = await asBuyer<Checkout>('GET', placed, '');
          expect(seen.orders[0]?.buyer_may.return).toBe(false);
        },
        PATIENCE,
      );

      it(
        'are written back and owed for by the sweeper when a crash came between',
        async () => {
          const sale = await delivered(2);
          const asked = await ask(sale, 1);
          const { id } = asked.body;
          await decide(sale.seller, id, 'accept');
          const before = await shelf(MANGOSTEEN);
          await service().beginReceiving(id, {
            items: [{ id: asked.body.items[0]?.id ?? '', restocked: 1, dismissed: 0, amount: 85_000 }],
            delivery: 0,
            by: 'mem_1',
            at: new Date(),
          });
          await market.rows(
            "UPDATE return_request SET updated_at = now() - interval '1 minute' WHERE id = ?",
            [id],
          );
          const sweeps = await Promise.all([sweepAfterSale(getContainer()), sweepAfterSale(getContainer())]);
          expect(sweeps[0]?.returns_finished).toBe(1);
          expect(await shelf(MANGOSTEEN)).toEqual({ ...before, stocked: before.stocked + 1 });
          const [refund, ...others] = await service().listRefundDues({ source_id: id });
          expect([refund?.amount, others.length]).toEqual([85_000, 0]);

          // Paid, but the process died before Medusa's payment knew.
          await service().payRefund(refund?.id ?? '', {
            reference: 'FT1',
            actor: { kind: 'member', id: 'mem_1' },
            at: new Date(),
          });
          expect((await sweepAfterSale(getContainer())).refunds_recorded).toBe(1);
          expect((await sweepAfterSale(getContainer())).refunds_recorded).toBe(0);
          expect((await nativeRefunds(sale.orderId)).map(({ amount }) => Number(amount))).toEqual([85_000]);
        },
        PATIENCE,
      );

      it(
        'show pictures to their buyer and their stall, clean, and to nobody else',
        async () => {
          const sale = await delivered(1);
          const { placed } = sale;
          const key = await keyOf(placed);
          const send = (bytes: Buffer, type: string) =>
            market.call<{ id: string } & ApiError>(
              'POST',
              `/store/checkouts/${placed.code}/return-photos`,
              { ...key, 'content-type': type },
              bytes,
            );
          const picture = await sharp({
            create: { width: 2400, height: 1200, channels: 3, background: '#9a3b26' },
          })
            .withExif({ IFD0: { Copyright: 'Ấp 3, nhà tôi' } })
            .jpeg()
            .toBuffer();
          const kept = await send(picture, 'image/jpeg');
          expect(kept.status).toBe(201);
          const fake = await send(Buffer.from('<svg onload="alert(1)"/>'), 'image/jpeg');
          expect(fake).toMatchObject({ status: 400, body: { fields: [{ code: 'photo_type' }] } });
          const vector = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
          expect((await send(vector, 'image/png')).status).toBe(400);
          expect((await send(Buffer.alloc(10 * 1024 * 1024 + 1), 'image/jpeg')).status).toBe(413);

          expect(await ask(sale, 1, { photo_ids: ['retpho_unknown'] })).toMatchObject({ status: 400 });
          const asked = await ask(sale, 1, { photo_ids: [kept.body.id] });
          expect(asked.body.photo_ids).toEqual([kept.body.id]);

          const bytesOf = async (url: string, headers: Record<string, string>) => {
            const answer = await api.get(url, {
              headers,
              responseType: 'arraybuffer',
              validateStatus: () => true,
            });
            return { status: answer.status as number, bytes: Buffer.from(answer.data) };
          };
          const own = await bytesOf(`/store/checkouts/${placed.code}/return-photos/${kept.body.id}`, key);
          expect(own.status).toBe(200);
          const { format, width, exif } = await sharp(own.bytes).metadata();
          expect({ format, width, exif }).toEqual({ format: 'webp', width: 1600, exif: undefined });
          expect((await bytesOf(`/seller/return-photos/${kept.body.id}`, sale.seller)).status).toBe(200);
          const others = await asSeller(BACH_DANG);
          expect((await bytesOf(`/seller/return-photos/${kept.body.id}`, others)).status).toBe(404);
          expect((await bytesOf(`/seller/return-photos/${kept.body.id}`, {})).status).toBe(401);
          const other = await market.buy({ [POMELO]: 1 }, { [BACH_DANG]: 'cod' });
          const foreign = await bytesOf(
            `/store/checkouts/${other.code}/return-photos/${kept.body.id}`,
            await keyOf(other),
          );
          expect(foreign.status).toBe(404);
          expect((await bytesOf(`/photos/${kept.body.id}/640.jpg`, {})).status).toBe(404);
        },
        PATIENCE,
      );
    });

    describe('goods that are weighed when they are packed', () => {
      const weigh = (who: Record<string, string>, id: string, grams: number) =>
        market
          .rows<{ id: string }>('SELECT item_id AS id FROM order_item WHERE order_id = ? LIMIT 1', [id])
          .then(([line]) =>
            market.call<SellerOrder & ApiError>('POST', `/seller/orders/${id}/weigh`, who, {
              lines: [{ line_id: line?.id ?? '', grams }],
            }),
          );
      const tolerance = (percent: number | null) =>
        market.rows(
          `UPDATE listing SET weight_tolerance = ? WHERE id IN (
             SELECT of_listing.listing_id FROM product_product_listing_listing AS of_listing
             JOIN product_variant AS variant ON variant.product_id = of_listing.product_id WHERE variant.sku = ?)`,
          [percent, MANGOSTEEN],
        );
      const weighedSale = async (quantity: number, method: PaymentMethod) => {
        await tolerance(15);
        const sale = await bought(quantity, method);
        // The promise of the day of the sale holds, whatever the stall says of its goods afterwards.
        await tolerance(null);
        return { ...sale, seller: await asSeller(LAI_THIEU) };
      };

      it(
        'cost what they weigh: what is missing is refunded, once, and a return gives back no more than that',
        async () => {
          const { placed, orderId, seller } = await weighedSale(2, 'vietqr');
          const fee = placed.orders[0]?.delivery_fee ?? 0;
          const goods = placed.total - fee;
          expect(await act(seller, orderId, 'pack')).toMatchObject({
            status: 409,
            body: { code: 'weigh_first' },
          });
          expect(await weigh(seller, orderId, 1699)).toMatchObject({
            status: 400,
            body: { fields: [{ code: 'too_light' }] },
          });
          expect((await weigh(await asSeller(BACH_DANG), orderId, 1800)).status).toBe(404);
          const off = Math.round(goods / 10);
          const said = await Promise.all([1800, 1800, 1800].map((grams) => weigh(seller, orderId, grams)));
          expect(said.map(({ status }) => status)).toEqual([200, 200, 200]);
          expect(await weigh(seller, orderId, 1900)).toMatchObject({
            status: 409,
            body: { code: 'weighed_before' },
          });
          const { body: weighed } = await act(seller, orderId, 'pack');
          expect(weighed).toMatchObject({
            total: placed.total - off,
            weighing: { amount_off: off, lines: [{ most: 2000, least: 1700, grams: 1800, amount_off: off }] },
            refunds: [{ source: 'weighing', amount: off, state: 'due' }],
          });
          expect((await asBuyer<Checkout>('GET', placed, '')).body.orders[0]).toMatchObject({
            total: placed.total - off,
            weighing: { amount_off: off },
          });
          for (const step of ['ship', 'deliver']) expect((await act(seller, orderId, step)).status).toBe(200);

          const asked = await ask({ placed, orderId }, 2);
          await decide(seller, asked.body.id, 'accept', {});
          const items = [{ id: asked.body.items[0]?.id ?? '', restocked: 2, dismissed: 0 }];
          expect((await decide(seller, asked.body.id, 'receive', { items })).status).toBe(200);
          const due = await service().listRefundDues({ order_id: orderId }, { order: { due_at: 'ASC' } });
          expect(due.map(({ source, amount }) => [source, amount])).toEqual([
            ['weighing', off],
            ['return', placed.total - off],
          ]);
          for (const { id } of due) expect((await confirm(seller, id, `FT${id.slice(-8)}`)).status).toBe(200);
          expect((await nativeRefunds(orderId)).map(({ amount }) => Number(amount))).toEqual([
            off,
            placed.total - off,
          ]);
        },
        PATIENCE,
      );

      it(
        'are paid in cash for what they weigh, to the end by the sweeper when a crash came between',
        async () => {
          const { placed, orderId, seller } = await weighedSale(1, 'cod');
          const [line] = await market.rows<{ id: string }>(
            'SELECT item_id AS id FROM order_item WHERE order_id = ?',
            [orderId],
          );
          const lines = [{ line_id: line?.id ?? '', grams: 900, amount_off: 5_000 }];
          const member = { kind: 'member', id: 'who-weighed' } as const;
          await service().weigh({ order_id: orderId, lines, at: new Date() }, null, member);
          await Promise.all([sweepAfterSale(getContainer()), sweepAfterSale(getContainer())]);
          for (const step of ['pack', 'ship', 'deliver'])
            expect((await act(seller, orderId, step)).status).toBe(200);
          const [cash] = await market.rows<{ captured: string; summary: string }>(
            `SELECT sum(capture.amount) AS captured, (SELECT sum(amount) FROM order_transaction WHERE order_id = ?) AS summary
             FROM capture JOIN payment ON payment.id = capture.payment_id
             JOIN order_payment_collection link ON link.payment_collection_id = payment.payment_collection_id
             WHERE link.order_id = ?`,
            [orderId, orderId],
          );
          expect([Number(cash?.captured), Number(cash?.summary)]).toEqual([
            placed.total - 5_000,
            placed.total - 5_000,
          ]);
          expect((await asBuyer<Checkout>('GET', placed, '')).body.orders[0]).toMatchObject({
            state: 'delivered',
            refunds: [],
            total: placed.total - 5_000,
          });
        },
        PATIENCE,
      );
    });

    describe('an order that is cancelled', () => {
      const cancelAsBuyer = (
        { placed, orderId }: { placed: PlacedCheckout; orderId: string },
        more: object = {},
      ) =>
        asBuyer<Checkout & ApiError>('POST', placed, `/orders/${orderId}/cancel`, {
          reason: 'ordered_wrong',
          ...more,
        });

      it(
        'before its money came asks for none, and frees its goods',
        async () => {
          const before = await shelf(MANGOSTEEN);
          const placed = await market.buy({ [MANGOSTEEN]: 2 }, { [LAI_THIEU]: 'vietqr' });
          const sale = { placed, orderId: placed.orders[0]?.id ?? '' };
          const [one, two] = await Promise.all([cancelAsBuyer(sale), cancelAsBuyer(sale)]);
          expect([one.status, two.status]).toEqual([200, 200]);
          expect(one.body.orders[0]).toMatchObject({
            state: 'cancelled',
            refunds: [],
            cancellation: { by: 'buyer', reason: 'ordered_wrong' },
          });
          expect(one.body.payment_requests[0]?.state).toBe('cancelled');
          expect(await shelf(MANGOSTEEN)).toEqual(before);

          const cash = await market.buy({ [MANGOSTEEN]: 1 }, { [LAI_THIEU]: 'cod' });
          const cancelled = await cancelAsBuyer({ placed: cash, orderId: cash.orders[0]?.id ?? '' });
          expect(cancelled.body.orders[0]).toMatchObject({ state: 'cancelled', refunds: [] });
          expect(await shelf(MANGOSTEEN)).toEqual(before);
        },
        PATIENCE,
      );

      it(
        'after its money came makes a refund due, once, and packs no more',
        async () => {
          const before = await shelf(MANGOSTEEN);
          const sale = await bought(2, 'vietqr');
          const seller = await asSeller(LAI_THIEU);
          const said = await Promise.all([
            cancelAsBuyer(sale, { account: ACCOUNT }),
            cancelAsBuyer(sale, { account: ACCOUNT }),
            act(seller, sale.orderId, 'cancel', { reason: 'out_of_stock' }),
          ]);
          expect(said.map(({ status }) => status)).toEqual([200, 200, 200]);
          expect(await act(seller, sale.orderId, 'pack')).toMatchObject({ status: 409 });
          expect(await shelf(MANGOSTEEN)).toEqual(before);
          const { refunds } = await refundsOf(seller);
          expect(refunds.map(({ amount }) => amount)).toEqual([sale.placed.total]);
          expect(await nativeRefunds(sale.orderId)).toEqual([]);
          const [btx] = await market.rows<{ open: string }>(
            'SELECT coalesce(sum(open_amount), 0) AS open FROM bank_transaction',
          );
          expect(Number(btx?.open)).toBe(0);
          expect(await confirm(seller, refunds[0]?.id ?? '', 'x')).toMatchObject({
            status: 400,
            body: { fields: [{ field: 'reference' }] },
          });
          expect(await confirm(seller, refunds[0]?.id ?? '', 'FT777')).toMatchObject({ status: 200 });
          expect((await nativeRefunds(sale.orderId)).map(({ amount }) => Number(amount))).toEqual([
            sale.placed.total,
          ]);
        },
        PATIENCE,
      );

      it(
        'while its money comes in owes exactly what was taken, whoever is first',
        async () => {
          const before = await shelf(MANGOSTEEN);
          for (let round = 0; round < 4; round++) {
            const placed = await market.buy({ [MANGOSTEEN]: 1 }, { [LAI_THIEU]: 'vietqr' });
            const sale = { placed, orderId: placed.orders[0]?.id ?? '' };
            const [, cancelled] = await Promise.all([market.pay(placed), cancelAsBuyer(sale)]);
            expect(cancelled.status).toBe(200);
            await sweepAfterSale(getContainer());
            const [request] = (await asBuyer<Checkout>('GET', placed, '')).body.payment_requests;
            const refunds = await service().listRefundDues({ order_id: sale.orderId });
            // Taken before the cancellation it is owed for; after it, it is late and stands at its bank transaction.
            expect(refunds.map(({ amount }) => amount)).toEqual(
              request?.state === 'paid' ? [placed.total] : [],
            );
            expect(await nativeRefunds(sale.orderId)).toEqual([]);
          }
          expect(await shelf(MANGOSTEEN)).toEqual(before);
        },
        PATIENCE,
      );

      it(
        'by its stall when packed gives goods and money back; the buyer says where to',
        async () => {
          const before = await shelf(MANGOSTEEN);
          const sale = await bought(1, 'vietqr');
          const seller = await asSeller(LAI_THIEU);
          await act(seller, sale.orderId, 'pack');
          expect(await cancelAsBuyer(sale)).toMatchObject({ status: 409, body: { code: 'order_packed' } });
          expect(await act(seller, sale.orderId, 'cancel', { reason: 'nonsense' })).toMatchObject({
            status: 400,
          });
          const done = await act(seller, sale.orderId, 'cancel', { reason: 'buyer_asked', note: 'Gọi điện' });
          expect(done).toMatchObject({ status: 200, body: { state: 'cancelled', may_cancel: false } });
          expect(await shelf(MANGOSTEEN)).toEqual(before);
          const [refund] = (await refundsOf(seller)).refunds;
          expect(refund).toMatchObject({ account: null, qr_payload: null });
          const path = `/refunds/${refund?.id}/account`;
          expect(await asBuyer('POST', sale.placed, path, { ...ACCOUNT, bank_bin: '000000' })).toMatchObject({
            status: 400,
          });
          expect(await asBuyer('POST', sale.placed, path, { ...ACCOUNT, account: 'a b!' })).toMatchObject({
            status: 400,
          });
          expect(await asBuyer('POST', sale.placed, path, ACCOUNT)).toMatchObject({ status: 200 });
          const again = { ...ACCOUNT, account: '9999999999' };
          expect(await asBuyer('POST', sale.placed, path, ACCOUNT)).toMatchObject({ status: 200 });
          expect(await asBuyer('POST', sale.placed, path, again)).toMatchObject({
            status: 409,
            body: { code: 'refund_account_known' },
          });
          const { body: seen } = await asBuyer<Checkout>('GET', sale.placed, '');
          expect(seen.orders[0]?.refunds[0]?.account?.account).toBe('••••3445');
          expect((await refundsOf(seller)).refunds[0]?.qr_payload).toContain('0011002233445');
          const shipped = await delivered(1);
          expect(await act(shipped.seller, shipped.orderId, 'cancel', { reason: 'other' })).toMatchObject({
            status: 409,
            body: { code: 'order_delivered' },
          });
        },
        PATIENCE,
      );

      it(
        'is cancelled to the end by the sweeper when a crash came between',
        async () => {
          const before = await shelf(MANGOSTEEN);
          const sale = await bought(1, 'vietqr');
          const note = { order_id: sale.orderId, reason: 'other', note: '', at: new Date() } as const;
          await service().cancel({ ...note, by: 'seller' }, null, { kind: 'member', id: 'mem_1' });
          const { body } = await asBuyer<Checkout>('GET', sale.placed, '');
          expect(body.orders[0]?.state).toBe('cancelled');
          expect((await sweepAfterSale(getContainer())).cancellations_finished).toBe(1);
          expect((await sweepAfterSale(getContainer())).cancellations_finished).toBe(0);
          expect(await shelf(MANGOSTEEN)).toEqual(before);
        },
        PATIENCE,
      );
    });
  },
});
