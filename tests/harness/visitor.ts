import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { RESULTS } from './workspace';

/** A phone with a five-inch screen. */
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

export interface Visit {
  /** Folder of the pictures below `test-results`. */
  name: string;
  javaScript: boolean;
}

/**
 * Somebody with a phone. What a page must not do is noted as a problem: an error on the console, an exception, a request to a
 * machine that is not this one, a serious fault of accessibility.
 */
export class Visitor {
  readonly page: Page;
  readonly problems: string[] = [];
  readonly #context: BrowserContext;
  readonly #visit: Visit;
  #pictures = 0;

  private constructor(context: BrowserContext, page: Page, visit: Visit) {
    this.#context = context;
    this.page = page;
    this.#visit = visit;
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`${page.url()}: console: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.problems.push(`${page.url()}: ${error.message}`));
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && !['localhost', '127.0.0.1'].includes(hostname)) {
        this.problems.push(`${page.url()}: asks ${request.url()}`);
      }
    });
  }

  static async open(browser: Browser, visit: Visit): Promise<Visitor> {
    const context = await browser.newContext({
      ...PHONE,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
      javaScriptEnabled: visit.javaScript,
    });
    return new Visitor(context, await context.newPage(), visit);
  }

  get hasJavaScript(): boolean {
    return this.#visit.javaScript;
  }

  /** By its `data-testid`. */
  see(id: string) {
    return this.page.getByTestId(id);
  }

  /** Opens an address. @throws Error on any status but 200 */
  async goTo(url: string): Promise<void> {
    const answer = await this.page.goto(url);
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
  }

  /**
   * Keeps a picture of the whole page and, where scripts run, looks for faults of accessibility: axe is a script itself, and
   * the page is the same without.
   */
  async lookAt(what: string): Promise<void> {
    await this.picture(what);
    if (!this.hasJavaScript) return;
    await this.page.evaluate(standingStill);
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    for (const { impact, id, nodes } of violations) {
      if (impact !== 'serious' && impact !== 'critical') continue;
      const where = nodes.map((node) => node.target.join(' ')).join(', ');
      this.problems.push(`${what}: ${id} (${impact}) at ${where}`);
    }
  }

  async picture(what: string): Promise<Buffer> {
    const folder = join(RESULTS, this.#visit.name);
    await mkdir(folder, { recursive: true });
    const number = String(++this.#pictures).padStart(2, '0');
    return this.page.screenshot({ path: join(folder, `${number}-${what}.png`), fullPage: true });
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}

/** What fades from one look to another is judged when it has arrived; what turns for ever is judged as it is. */
async function standingStill(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}
