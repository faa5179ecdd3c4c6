import type { OpenReport, OpenReportHead } from '@cho-phien/backend/contract';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { BackOffice } from '../harness/back-office';
import { launchBrowser } from '../harness/browser';
import { officerOf, thisMonth } from '../harness/desk';
import { Visitor } from '../harness/visitor';

const market = inject('market');
const [year = 0, number = 0] = thisMonth().split('-').map(Number);
/** Two months ago: over, and of no other test. */
const PERIOD = new Date(Date.UTC(year, number - 3, 1)).toISOString().slice(0, 7);

let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

afterEach(async () => {
  const problems = visitors.flatMap((visitor) => visitor.problems);
  for (const visitor of visitors.splice(0)) await visitor.leave();
  expect(problems).toEqual([]);
});

async function enter(role: 'reporter' | 'approver', javaScript: boolean): Promise<Visitor> {
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
  const head = list.find(({ period }) => period === PERIOD);
  return (await Answer.to<OpenReport>(`${market.backend}${head?.href}`)).ok();
};

describe('a report of a month', () => {
  it('is submitted by one, frozen by another, opened as a letter, corrected as a second version, and read by anybody', async () => {
    const reporter = await enter('reporter', true);
    const approver = await enter('approver', false);
    const address = await submitOn(reporter, '');
    await reporter.lookAt('submitted');
    const hash = await approveOn(approver, address);
    expect(await published()).toMatchObject({ version: 1, sha256: hash });

    await reporter.goTo(address);
    await reporter.lookAt('frozen');
    const letter = await reporter.page.request.get(`${address}/tep/pdf`);
    expect(letter.headers()['content-disposition']).toContain(`bao-cao-thang-${PERIOD}-v1.pdf`);
    expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');

    const again = await submitOn(reporter, 'Một đơn trả muộn');
    const second = await approveOn(approver, again);
    expect(await published()).toMatchObject({
      ...{ version: 2, sha256: second, change_note: 'Một đơn trả muộn' },
    });
    expect(second).not.toBe(hash);
  });

  it('stands beside indicators, the part of GRDP and entered figures, all readable on a phone', async () => {
    const reporter = await enter('reporter', true);
    for (const page of ['', '/grdp', '/chi-tieu', '/so-lieu']) {
      await reporter.goTo(`${market.admin}/tinh/bao-cao${page}`);
      await reporter.lookAt(page || 'list');
      const wider = await reporter.page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect([page, wider]).toEqual([page, false]);
    }
  });
});
