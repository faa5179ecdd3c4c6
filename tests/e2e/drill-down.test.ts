import type { DrillDown, ProvinceSummary } from '@cho-phien/backend/contract';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { launchBrowser } from '../harness/browser';
import { officerOf, ProvinceDesk, thisMonth } from '../harness/desk';
import { Visitor } from '../harness/visitor';

const market = inject('market');
const [year = 0, number = 0] = thisMonth().split('-').map(Number);
/** Last month: over, and full of the market's own history. */
const PERIOD = new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
const WIDTHS = [360, 1280, 1920] as const;

let browser: Browser;
let province: ProvinceDesk;
const visitors: Visitor[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  province = await ProvinceDesk.of(market, 'viewer');
});

afterAll(() => browser?.close());

afterEach(async () => {
  const problems = visitors.flatMap((visitor) => visitor.problems);
  for (const visitor of visitors.splice(0)) await visitor.leave();
  expect(problems).toEqual([]);
});

async function enter(javaScript: boolean): Promise<Visitor> {
  const visitor = await Visitor.open(browser, { name: 'drill-down', javaScript });
  visitors.push(visitor);
  await new BackOffice(visitor, market.admin).signIn(officerOf(market, 'viewer'));
  return visitor;
}

const asks = async (query: string) =>
  (await province.desk.ask<DrillDown>('GET', `/province/drill-down?period=${PERIOD}${query}`)).ok();

const totalOf = async (visitor: Visitor, measure: string) =>
  Number(await visitor.see(`drill-total-${measure}`).getAttribute('data-value'));

describe('figures opened step by step', () => {
  it('begin with those of the home page', async () => {
    const { total } = await asks('');
    const summary = await province.desk.ask<ProvinceSummary>('GET', `/province/summary?month=${PERIOD}`);
    const { gmv_net, orders_delivered, active_sellers, cashless_orders, cashless_value } = summary.ok();
    expect(total.now).toMatchObject({
      gmv_net: gmv_net.value,
      orders: orders_delivered.value,
      active_sellers: active_sellers.value,
      cashless_orders: cashless_orders.value,
      cashless_value: cashless_value.value,
    });
    expect(total.before.gmv_net).toBe(gmv_net.previous);
  });

  it('lead from the home page down and back without script, and each state has an address of its own', async () => {
    const officer = await enter(false);
    await officer.goTo(`${market.admin}/tinh?thang=${PERIOD}`);
    await officer.see('kpi-gmv').getByRole('link').click();
    await officer.see('drill-chart').waitFor();
    const whole = await totalOf(officer, 'gmv');
    await officer.see('drill-row').getByRole('link').first().click();
    await officer.page.waitForURL(/xa=/);
    const commune = await totalOf(officer, 'gmv');
    expect(commune).toBeGreaterThan(0);
    expect(commune).toBeLessThan(whole);
    const shared = officer.page.url();
    const colleague = await enter(false);
    await colleague.goTo(shared);
    expect(await totalOf(colleague, 'gmv')).toBe(commune);
    await officer.page.getByRole('navigation', { name: 'Đang xem' }).getByRole('link').first().click();
    await officer.page.waitForURL((url) => !url.searchParams.has('xa'));
    expect(await totalOf(officer, 'gmv')).toBe(whole);
  });

  it('say in the file what they say on the screen, and fit a phone and a wall', async () => {
    const officer = await enter(true);
    const { rows } = await asks('');
    const place = rows.find(({ now }) => now.state === 'shown')?.cell ?? '';
    for (const query of ['', `&xa=${place}&do=don`]) {
      for (const width of WIDTHS) {
        await officer.page.setViewportSize({ width, height: width === 360 ? 800 : 1080 });
        await officer.goTo(`${market.admin}/tinh/bao-cao/chi-tiet?ky=${PERIOD}${query}`);
        expect(await officer.page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
        await officer.lookAt(`${width}`);
      }
    }
    await officer.goTo(`${market.admin}/tinh/bao-cao/chi-tiet?ky=${PERIOD}`);
    const onScreen = await officer
      .see('drill-row')
      .evaluateAll((all) =>
        all.map((row) => [row.getAttribute('data-cell'), row.getAttribute('data-value')]),
      );
    const href = await officer.page.getByRole('link', { name: 'CSV' }).getAttribute('href');
    const file = await officer.page.request.get(`${market.admin}${href}`);
    const cells = (await file.text()).split('\r\n').map((line) => line.split(','));
    for (const [cell, value] of onScreen) {
      const line = cells.find(([, code]) => code === cell);
      expect(line?.[2], cell ?? '').toBe(value === 'hidden' ? 'ẩn' : value === 'none' ? '' : value);
    }
  });
});
