import type { CounterSale, ProvinceSummary } from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { BankConnector } from '../harness/bank-connector';
import { Database } from '../harness/database';
import { officerOf, ownerOf, ProvinceDesk, SellerDesk } from '../harness/desk';
import { readQrCode } from '../harness/qr-picture';
import { sellersSettling } from '../harness/settlement';
import { dong } from '../harness/shop';
import { parseVietQr } from '../harness/vietqr';
import type { Visitor } from '../harness/visitor';
import { visitorsOf, WITH_AND_WITHOUT_SCRIPTS } from '../harness/visitors';

const market = inject('market');
const bank = BankConnector.of(market);
const database = new Database(market.databaseUrl);
const direct = sellersSettling('direct');
const somebody = visitorsOf('counter');

const COUNTER = `${market.admin}/gian-hang/ban-tai-quay`;

let slug: string;
let goods: { variant: string; title: string; price: number }[];

beforeAll(async () => {
  const stalls = await database.rows<{ slug: string; variants: { variant: string; title: string }[] }>(
    `SELECT s.slug, jsonb_agg(jsonb_build_object('variant', v.id, 'title', p.title) ORDER BY p.title) AS variants
     FROM seller s
     JOIN product_product_seller_seller o ON o.seller_id = s.id AND o.deleted_at IS NULL
     JOIN product p ON p.id = o.product_id AND p.status = 'published' AND p.deleted_at IS NULL
     JOIN product_variant v ON v.product_id = p.id AND v.deleted_at IS NULL
     LEFT JOIN product_product_listing_listing l ON l.product_id = p.id AND l.deleted_at IS NULL
     LEFT JOIN listing ON listing.id = l.listing_id
     WHERE s.state = 'active' AND listing.weight_tolerance IS NULL
     GROUP BY s.slug HAVING count(*) >= 2 ORDER BY s.slug DESC`,
  );
  const stall = stalls.find((one) => direct.has(one.slug))!;
  slug = stall.slug;
  const desk = await SellerDesk.of(market, slug);
  goods = [];
  for (const one of stall.variants.slice(0, 2)) {
    await desk.leavesOnShelf(one.variant, 50);
    goods.push({ ...one, price: (await desk.variant(one.variant)).price });
  }
});

afterAll(() => database.close());

const tile = ({ page }: Visitor, index: number) =>
  page.locator(`[data-testid=counter-goods][data-variant="${goods[index]!.variant}"]`);

async function atTheCounter(who: string, javaScript: boolean): Promise<Visitor> {
  const seller = await somebody(who, javaScript);
  await seller.page.setViewportSize({ width: 360, height: 740 });
  await new BackOffice(seller, market.admin).signIn(ownerOf(market, slug));
  await seller.goTo(COUNTER);
  return seller;
}

const total = () => goods[0]!.price * 2 + goods[1]!.price;

describe.each(WITH_AND_WITHOUT_SCRIPTS)('a stall at the market, $name', ({ javaScript }) => {
  it('sells two goods by a code, and the page turns green when the bank tells', async () => {
    const seller = await atTheCounter('code', javaScript);
    await seller.lookAt('goods');
    if (javaScript) {
      await tile(seller, 0).getByTestId('add-goods').click();
      await tile(seller, 0).getByTestId('add-goods').click();
      await seller.page.locator('#q').fill(goods[1]!.title);
      await tile(seller, 1).getByTestId('add-goods').click();
      expect(dong(await seller.see('counter-sum').innerText())).toBe(total());
      await seller.lookAt('chosen');
    } else {
      await tile(seller, 0).locator('input').first().fill('2');
      await seller.page.locator('#q').fill(goods[1]!.title);
      await seller.page.locator('button[value=search]').click();
      expect(await tile(seller, 0).locator('input').first().inputValue()).toBe('2');
      await tile(seller, 1).locator('input').first().fill('1');
    }
    await seller.see('to-pay').click();
    await seller.see('counter-open').waitFor();
    expect(dong(await seller.see('counter-amount').innerText())).toBe(total());
    await expect
      .poll(() => seller.see('counter-qr').evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
    await seller.lookAt('code');
    // Clear of the bar at the bottom, as somebody would hold it out.
    await seller.see('counter-qr').evaluate((one) => one.scrollIntoView({ block: 'start' }));
    const scanned = parseVietQr(await readQrCode(await seller.see('counter-qr').screenshot()));
    expect(scanned.amount).toBe(total());
    await bank.send({ account: scanned.account ?? '', amount: total(), content: scanned.text ?? '' });
    await seller.page.locator('[data-testid=counter-paid][data-state=done]').waitFor({ timeout: 60_000 });
    await seller.lookAt('paid');
    expect(await seller.see('counter-paid').innerText()).toContain('không thu tiền mặt');
  });

  it('takes cash, gives another sale up, and counts the till', async () => {
    const seller = await atTheCounter('cash', javaScript);
    const sells = async () => {
      await seller.goTo(COUNTER);
      await tile(seller, 0).locator('input').first().fill('1');
      await seller.see('to-pay').click();
      await seller.see('counter-open').waitFor();
    };
    await seller.goTo(`${COUNTER}/so`);
    const inTheTill = async () => dong(await seller.see('sum-cash').locator('dd').first().innerText());
    const before = await inTheTill();
    await sells();
    await seller.see('counter-cash').click();
    await seller.page.locator('[data-testid=counter-paid][data-state=done]').waitFor();
    await seller.lookAt('cash');
    await sells();
    await seller.see('counter-void').click();
    await seller.see('counter-void-said').waitFor();
    await seller.lookAt('void');
    await seller.goTo(`${COUNTER}/so`);
    expect(await inTheTill()).toBe(before + goods[0]!.price);
    await seller.lookAt('day');
  });
});

describe('the province', () => {
  it('sees what was sold at counters, beside e-commerce and not in it', async () => {
    const province = await ProvinceDesk.of(market);
    const summary = () => province.summary() as Promise<ProvinceSummary>;
    const before = await summary();
    const desk = await SellerDesk.of(market, slug);
    const body = {
      request_id: `e2e-${Date.now()}`,
      lines: [{ variant_id: goods[0]!.variant, quantity: 3 }],
    };
    const sold = (await desk.desk.ask<CounterSale>('POST', '/seller/counter-sales', body)).ok();
    (await desk.desk.ask('POST', `/seller/counter-sales/${sold.id}/cash`, {})).ok();
    await expect
      .poll(async () => (await summary()).counter.value.value, { timeout: 90_000 })
      .toBeGreaterThanOrEqual(before.counter.value.value + sold.total);
    expect((await summary()).gmv_net.value).toBe(before.gmv_net.value);

    const officer = await somebody('officer');
    const office = new BackOffice(officer, market.admin);
    await office.signIn(officerOf(market));
    await office.openProvince();
    expect(await office.figure('kpi-counter')).toBe((await summary()).counter.value.value);
    await officer.lookAt('summary');
  });
});
