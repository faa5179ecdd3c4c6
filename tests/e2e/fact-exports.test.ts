import type { DeskLog, FactExport, FactExportList, ProvinceSummary } from '@cho-phien/backend/contract';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { BackOffice } from '../harness/back-office';
import { launchBrowser } from '../harness/browser';
import { officerOf, ProvinceDesk, thisMonth } from '../harness/desk';
import { Visitor } from '../harness/visitor';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const [year = 0, number = 0] = thisMonth().split('-').map(Number);
/** Two months ago: over, and what other tests change of the past is later. */
const PERIOD = new Date(Date.UTC(year, number - 3, 1)).toISOString().slice(0, 7);
const PATH = '/tinh/bao-cao/xuat';

let browser: Browser;
let visitor: Visitor;
let desk: ProvinceDesk;

beforeAll(async () => {
  browser = await launchBrowser();
  desk = await ProvinceDesk.of(market, 'reporter');
});

afterAll(() => browser?.close());

afterEach(async () => {
  const { problems } = visitor;
  await visitor.leave();
  expect(problems).toEqual([]);
});

async function enter(javaScript: boolean): Promise<void> {
  visitor = await Visitor.open(browser, { name: 'fact-exports', javaScript });
  await new BackOffice(visitor, market.admin).signIn(officerOf(market, 'reporter'));
}

async function askFor(format: FactExport['format']): Promise<void> {
  await visitor.goTo(`${market.admin}${PATH}`);
  await visitor.page.locator('[name=tu]').fill(PERIOD);
  await visitor.page.locator('[name=den]').fill(PERIOD);
  await visitor.page.locator('[name=dang]').selectOption(format);
  await visitor.see('start-export').click();
}

const latest = async () =>
  (await desk.desk.ask<FactExportList>('GET', '/province/fact-exports')).ok().exports[0];

/** The page comes to this by itself. */
const ready = () =>
  visitor.page.locator('[data-testid=fact-export][data-state=ready]').first().waitFor({ timeout: 60_000 });

describe('all order lines of a month', () => {
  it('are made in the background, without script, and sum up to what the home page says', async () => {
    await enter(false);
    await askFor('csv');
    await ready();
    const made = await latest();
    const link = visitor.page.getByRole('link', { name: 'Tải về' }).first();
    const file = await visitor.page.request.get(`${market.admin}${await link.getAttribute('href')}`);
    expect(file.headers()['content-disposition']).toContain(`dong-don-hang-${PERIOD}.csv`);
    const text = (await file.body()).toString();
    const lines = text.split('\r\n').filter((line) => /^(Đã giao|Trả lại),/.test(line));
    expect(lines).toHaveLength(made?.total ?? -1);
    const sum = lines
      .map((line) => line.split(','))
      .reduce((all, cells) => all + Number(cells[12]) * (cells[0] === 'Đã giao' ? 1 : -1), 0);
    const summary = await desk.desk.ask<ProvinceSummary>('GET', `/province/summary?month=${PERIOD}`);
    expect(sum).toBe(summary.ok().gmv_net.value);
    expect(text).not.toMatch(/\b(sel|seller|order|ordli|cus)_|\b0\d{9}\b/);

    const log = (await desk.desk.ask<DeskLog>('GET', '/province/desk-log?kind=all')).ok().entries;
    expect(log.some(({ method, path }) => method === 'POST' && path === '/province/fact-exports')).toBe(true);
    expect(log.some(({ path }) => path === `/province/fact-exports/${made?.id}/file`)).toBe(true);
  });

  it('come as a workbook too, and the page fits a phone and a wall', async () => {
    await enter(true);
    await askFor('xlsx');
    await waitUntil('the workbook is ready', async () => (await latest())?.state === 'ready', 60_000);
    await ready();
    for (const width of [360, 1280, 1920]) {
      await visitor.page.setViewportSize({ width, height: width === 360 ? 800 : 1080 });
      expect(await visitor.page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
      await visitor.lookAt(`${width}`);
    }
  });
});
