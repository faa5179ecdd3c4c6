import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser';
import { Visitor } from './visitor';

/** A refused form is answered with a 4xx, which browsers write to the console. */
export const REFUSED_FORM = /status of 4\d\d/;

/** For `describe.each`: whatever a shopper can do is done in both ways. */
export const WITH_AND_WITHOUT_SCRIPTS = [
  { name: 'with JavaScript', javaScript: true },
  { name: 'without JavaScript', javaScript: false },
];

/**
 * Opens visitors in the tests of one file. After each test they leave, and none of them may have met a problem, but for those that
 * `forgiven` tells. `suite` names the folder of their pictures.
 */
export function visitorsOf(
  suite: string,
  forgiven?: RegExp,
): (who: string, javaScript?: boolean) => Promise<Visitor> {
  let browser: Browser;
  let visitors: Visitor[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  afterEach(async () => {
    const problems = visitors.flatMap((visitor) => visitor.problems).filter((one) => !forgiven?.test(one));
    for (const visitor of visitors) await visitor.leave();
    visitors = [];
    expect(problems).toEqual([]);
  });

  return async (who, javaScript = true) => {
    const way = javaScript ? 'with-JavaScript' : 'without-JavaScript';
    const visitor = await Visitor.open(browser, { name: `${suite}-${way}/${who}`, javaScript });
    visitors.push(visitor);
    return visitor;
  };
}
