import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../harness/browser';
import { Shop } from '../harness/shop';
import { Visitor } from '../harness/visitor';

const market = inject('market');
/** Each kind of screen, and one of them without scripts too. */
const VISITS = [
  { name: 'phone', width: 390, javaScript: true },
  { name: 'phone', width: 390, javaScript: false },
  { name: 'desktop', width: 1280, javaScript: true },
];

let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

afterEach(async () => {
  const { problems } = visitor;
  await visitor.leave();
  expect(problems).toEqual([]);
});

const visit = async (javaScript: boolean, name: string, width: number) => {
  visitor = await Visitor.open(browser, {
    name: `search-${name}-${javaScript ? 'with' : 'without'}-JavaScript`,
    javaScript,
  });
  await visitor.page.setViewportSize({ width, height: 844 });
};
const goTo = (path: string) => visitor.goTo(`${market.storefront}${path}`);
const main = () => visitor.page.locator('main');

describe.each(VISITS)('on a $name, scripts: $javaScript', ({ name, width, javaScript }) => {
  beforeEach(() => visit(javaScript, name, width));

  it('finds goods from the box, and every state of the list has its address', async () => {
    await goTo('/');
    await new Shop(visitor, market.storefront).search('hat dieu rang');
    await visitor.lookAt('found');
    const chips = visitor.page.getByRole('list', { name: 'Đang lọc theo' });
    await goTo('/tim-kiem?q=hat+dieu&ocop=4&ocop=3&in_stock=true&sort=price_asc');
    await visitor.lookAt('filtered');
    expect(await chips.getByRole('link', { name: /Bỏ điều kiện/ }).count()).toBe(3);
    // Choices beside a chosen one keep their counts.
    const stars = visitor.page.locator('input[name=ocop]');
    expect(await stars.count()).toBeGreaterThanOrEqual(2);
    await chips.getByRole('link', { name: /OCOP 4 sao/ }).click();
    await visitor.page.waitForURL((url) => url.searchParams.getAll('ocop').join() === '3');
  });

  it('says what it searched instead of a slip, and what matches only in part', async () => {
    await goTo('/tim-kiem?q=hat+diue');
    await visitor.lookAt('corrected');
    expect(await main().innerText()).toContain('hat dieu');
    await goTo('/tim-kiem?q=máy+giặt');
    await visitor.lookAt('in-part');
    expect(await main().innerText()).toContain('khớp một phần');
  });

  it('is honest where there is nothing, and shows what is near', async () => {
    await goTo('/tim-kiem?q=xyzzyq');
    await visitor.lookAt('nothing');
    expect(await main().innerText()).toContain('Chưa có sản phẩm nào như vậy');
    expect(await visitor.see('product-card').count()).toBeGreaterThanOrEqual(4);
    await goTo('/tim-kiem?q=mật+ong&price_max=1000');
    await visitor.lookAt('nothing-so-cheap');
    expect(await main().innerText()).toContain('khi bỏ điều kiện lọc');
    expect(await visitor.see('product-card').count()).toBeGreaterThanOrEqual(4);
  });
});

describe('suggestions', () => {
  beforeEach(() => visit(true, 'suggestions', 390));

  it('are reached by keyboard and told to a screen reader', async () => {
    await goTo('/');
    const box = visitor.page.getByRole('combobox').first();
    await box.fill('mat ong');
    const options = visitor.page.getByRole('option');
    await options.first().waitFor();
    await visitor.lookAt('open');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    expect(await visitor.page.locator('search [role=status]').first().innerText()).toMatch(/Có \d+ gợi ý/);
    await box.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await visitor.page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await box.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    const answered = visitor.page.waitForResponse((one) => one.url().endsWith('/goi-y?q=mat%20ong%20r'));
    await box.fill('mat ong r');
    await (await answered).finished();
    // Until then the suggestions for fewer letters stand there.
    await visitor.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const path = await options.first().getAttribute('href');
    await box.press('ArrowDown');
    await box.press('Enter');
    await visitor.page.waitForURL((url) => url.pathname + url.search === path);
  });
});

describe('for crawlers', () => {
  beforeEach(() => visit(false, 'crawlers', 1280));

  it('a shelf says what it holds and where it stands; what somebody narrowed is not shown', async () => {
    await goTo('/danh-muc/hat-dieu?page=2&sort=newest');
    const link = (selector: string, name: string) => visitor.page.locator(selector).getAttribute(name);
    expect(await link('link[rel=canonical]', 'href')).toMatch(/\/danh-muc\/hat-dieu\?page=2$/);
    const data = await visitor.page.locator('script[type="application/ld+json"]').allTextContents();
    const kinds = data.map(
      (text) => JSON.parse(text) as { '@type': string; itemListElement: { position: number }[] },
    );
    expect(kinds.map((one) => one['@type']).sort()).toEqual(['BreadcrumbList', 'ItemList']);
    expect(kinds.find((one) => one['@type'] === 'ItemList')?.itemListElement[0]?.position).toBe(25);
    expect(await visitor.page.locator('meta[name=robots]').count()).toBe(0);
    await goTo('/danh-muc/hat-dieu?ocop=4');
    expect(await link('meta[name=robots]', 'content')).toBe('noindex');
    const robots = await (await fetch(`${market.storefront}/robots.txt`)).text();
    for (const name of ['q', 'commune', 'ocop', 'sort']) expect(robots).toContain(`Disallow: /*?${name}=`);
    expect(robots).not.toContain('page=');
  });
});
