import { createHash } from 'node:crypto';
import type { OpenReport, OpenReportHead, PushNews, ReportContent } from '@cho-phien/backend/contract';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { BackOffice } from '../harness/back-office';
import { launchBrowser } from '../harness/browser';
import { Database } from '../harness/database';
import { type OfficerRole, officerOf, thisMonth } from '../harness/desk';
import { PastSale } from '../harness/past-sale';
import { isSigned, Receiver } from '../harness/receiver';
import { type Figures, figuresOfCsv, figuresOfWorkbook, wordsOfPdf } from '../harness/report-files';
import { Visitor } from '../harness/visitor';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const database = new Database(market.databaseUrl);
const receiver = new Receiver();
const [year = 0, number = 0] = thisMonth().split('-').map(Number);
/** Last month: over, and closed by nobody else. */
const PERIOD = new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
const dayOfPeriod = (day: number) => new Date(`${PERIOD}-${String(day).padStart(2, '0')}T03:00:00Z`);

/** A phone and a wall screen; nothing may stick out of either. */
const WIDTHS = [360, 1920] as const;

let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await receiver.close();
  await database.close();
});

afterEach(async () => {
  const problems = visitors.flatMap((visitor) => visitor.problems);
  for (const visitor of visitors.splice(0)) await visitor.leave();
  expect(problems).toEqual([]);
});

async function enter(role: OfficerRole, javaScript: boolean): Promise<Visitor> {
  const visitor = await Visitor.open(browser, { name: `reports-${role}`, javaScript });
  visitors.push(visitor);
  await new BackOffice(visitor, market.admin).signIn(officerOf(market, role));
  return visitor;
}

const state = (visitor: Visitor, wanted: string) =>
  visitor.page.locator(`[data-testid=report-state][data-state=${wanted}]`).waitFor();

/** The reporter's part, from the list to the submission. @returns the report's address */
async function submitOn(visitor: Visitor, changeNote: string): Promise<string> {
  await visitor.goTo(`${market.admin}/tinh/bao-cao`);
  await visitor.page.locator('[name=period]').fill(PERIOD);
  await visitor.page.locator('[name=change_note]').fill(changeNote);
  await visitor.see('draft-report').click();
  await state(visitor, 'draft');
  await visitor.see('submit').click();
  await state(visitor, 'submitted');
  return visitor.page.url().split('?')[0] ?? '';
}

async function approveOn(visitor: Visitor, address: string): Promise<string> {
  await visitor.goTo(address);
  await visitor.see('approve').click();
  await state(visitor, 'frozen');
  return (await visitor.see('report-hash').innerText()).trim();
}

const published = async () => {
  const list = (await Answer.to<OpenReportHead[]>(`${market.backend}/open-data/reports`)).ok();
  const head = list.find(({ kind, period }) => kind === 'monthly' && period === PERIOD);
  return (await Answer.to<OpenReport>(`${market.backend}${head?.href}`)).ok();
};

/** What a secret says that the page shows once. */
async function shownOnce(visitor: Visitor, press: string): Promise<string> {
  await visitor.see(press).click();
  return (await visitor.see('shown-once').innerText()).trim();
}

/** The indicators as the page writes them. */
const figuresOnScreen = (visitor: Visitor): Promise<Figures> =>
  visitor.page
    .locator('dd[data-testid^=M][data-value]')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => [one.getAttribute('data-testid') ?? '', Number(one.getAttribute('data-value'))]),
      ),
    );

const dong = (value: number) => `${value.toLocaleString('vi-VN')} đồng`;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Looked at closely on a phone, and from afar on the wall. */
async function fitsAt(visitor: Visitor, page: string): Promise<void> {
  for (const width of WIDTHS) {
    await visitor.page.setViewportSize({ width, height: width === 360 ? 800 : 1080 });
    await visitor.goTo(`${market.admin}${page}`);
    const wider = await visitor.page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect([page, width, wider]).toEqual([page, width, false]);
    if (width === 360) await visitor.lookAt(page.replaceAll(/\W+/g, '-'));
  }
}

describe('the report of a month', () => {
  it('is closed by a reporter, frozen by an approver, corrected after a late return, and read by the monitoring centre', async () => {
    const sale = await PastSale.delivered(market, database, dayOfPeriod(20));
    const reporter = await enter('reporter', true);
    const approver = await enter('approver', false);

    await approver.goTo(`${market.admin}/tinh/bao-cao/giam-sat`);
    const keyForm = approver.page.locator('form', { has: approver.see('issue-key') });
    await keyForm.locator('[name=name]').fill('Trung tâm giám sát');
    const key = await shownOnce(approver, 'issue-key');
    const pushForm = approver.page.locator('form', { has: approver.see('add-endpoint') });
    await pushForm.locator('[name=name]').fill('Trung tâm giám sát');
    await pushForm.locator('[name=url]').fill(await receiver.open());
    const secret = await shownOnce(approver, 'add-endpoint');

    const address = await submitOn(reporter, '');
    await reporter.lookAt('submitted');
    expect(await reporter.see('approve').count()).toBe(0);
    const first = await approveOn(approver, address);
    expect(await published()).toMatchObject({ version: 1, sha256: first });

    await reporter.goTo(address);
    await reporter.lookAt('frozen');
    const letter = await reporter.page.request.get(`${address}/tep/pdf`);
    expect(letter.headers()['content-disposition']).toContain(`bao-cao-thang-${PERIOD}-v1.pdf`);
    expect(await wordsOfPdf(await letter.body())).toContain(first);

    await sale.comesBack(dayOfPeriod(27));
    await waitUntil('the desk tells of the late return', async () => {
      await reporter.goTo(`${market.admin}/tinh/bao-cao`);
      return (await reporter.page.getByText('có thay đổi đến muộn').count()) > 0;
    });
    await reporter.lookAt('late');
    const second = await approveOn(approver, await submitOn(reporter, 'Một đơn trả muộn'));
    expect(second).not.toBe(first);
    const open = await published();
    expect(open).toMatchObject({ version: 2, sha256: second, change_note: 'Một đơn trả muộn' });

    await waitUntil('both news came', () => newsOf(secret).length >= 2, 60_000);
    const texts = await Promise.all(
      newsOf(secret).map(async ({ href, sha256 }) => {
        const headers = { authorization: `Bearer ${key}` };
        const answer = await Answer.to<ReportContent>(`${market.backend}${href}`, { headers });
        expect(hashOf(answer.text)).toBe(sha256);
        return answer.ok();
      }),
    );
    const [one, two] = texts.sort((a, b) => a.version - b.version);
    expect(two).toMatchObject({ version: 2, change_note: 'Một đơn trả muộn', previous_sha256: first });
    const returned = (content?: ReportContent) => content?.figures.sums.returned ?? 0;
    expect(returned(two)).toBeGreaterThan(returned(one));
  });

  /** The news that arrived, each signed as it must be, and told once. */
  function newsOf(secret: string): PushNews[] {
    const taken = receiver.received.filter(({ body }) => body.includes(`monthly/${PERIOD}/`));
    for (const one of taken) expect(isSigned(one, secret)).toBe(true);
    return [...new Map(taken.map(({ body }) => [body, JSON.parse(body) as PushNews])).values()];
  }

  it('says in every format what the screen says, to programs that did not write it', async () => {
    const reader = await enter('viewer', true);
    await reader.goTo(`${market.admin}/tinh/bao-cao`);
    const link = reader.page.getByRole('link', { name: 'phiên bản 2' }).first();
    const address = `${market.admin}${await link.getAttribute('href')}`;
    await reader.goTo(address);
    await state(reader, 'frozen');
    const screen = await figuresOnScreen(reader);
    expect(Object.keys(screen).length).toBeGreaterThan(10);
    const file = async (format: string) => (await reader.page.request.get(`${address}/tep/${format}`)).body();

    expect(figuresOfCsv((await file('csv')).toString())).toMatchObject(screen);
    const { figures } = JSON.parse((await file('json')).toString()) as ReportContent;
    const inJson = figures.indicators.flatMap((indicator) =>
      indicator.figures.map(({ key, value }) => [`${indicator.id}-${key}`, value]),
    );
    expect(Object.fromEntries(inJson)).toEqual(screen);
    const book = await figuresOfWorkbook(await file('xlsx'));
    expect(book.map(([id]) => id)).toEqual(Object.keys(screen).map((key) => key.split('-')[0]));
    for (const [row, value] of Object.values(screen).entries()) expect(book[row]?.[1]).toBeCloseTo(value, 10);

    const letter = await wordsOfPdf(await file('pdf'));
    for (const key of ['M1-value', 'M1-delivered', 'M1-returned', 'M5-value']) {
      expect(letter).toContain(dong(screen[key] ?? Number.NaN));
    }
    const rate = Math.round((screen['M9-by_value'] ?? Number.NaN) * 100) / 100;
    expect(letter).toContain(`${String(rate).replace('.', ',')} %`);
  });
});

describe('the desk of the province', () => {
  it.each([
    '/tinh',
    '/tinh/bao-cao',
    '/tinh/bao-cao/grdp',
    '/tinh/bao-cao/chi-tieu',
    '/tinh/bao-cao/so-sanh',
    '/tinh/bao-cao/so-lieu',
    '/tinh/bao-cao/giam-sat',
    '/tinh/bao-cao/nhat-ky',
    '/tinh/nguoi-ban',
    '/tinh/nguoi-mua-tim-gi',
  ])('%s is readable on a phone and on a wall screen', async (page) => {
    await fitsAt(await enter('approver', true), page);
  });
});
