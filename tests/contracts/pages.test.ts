import type { SitemapEntry } from '@cho-phien/backend/contract';
import { describe, expect, inject, it } from 'vitest';
import { Store } from '../harness/store';

const market = inject('market');
const store = new Store(market);

const page = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${market.storefront}${path}`, { redirect: 'manual', headers });

describe('a page of the shop', () => {
  it.each(['/', '/tim-kiem?q=hat+dieu', '/gio-hang', '/don-hang/CP-222222'])(
    '%s carries the headers of a careful site',
    async (path) => {
      const { headers } = await page(path);
      const policy = headers.get('content-security-policy');
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe-eval');
      expect(policy).toContain('frame-ancestors');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBeTruthy();
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it.each(['/khong-co-trang-nay', '/san-pham/khong-co', '/gian-hang/khong-co', '/danh-muc/khong-co'])(
    '%s is honestly not found',
    async (path) => {
      const answer = await page(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('lang="vi"');
    },
  );

  it.each([
    '/tim-kiem?page=x',
    '/tim-kiem?price_min=abc',
    '/tim-kiem?sort=nothing',
    '/tim-kiem?commune=1',
    '/tim-kiem?q=%00',
    '/%',
    '/%.js',
    `/tim-kiem?q=${'dài '.repeat(300)}`,
  ])('%s does not break it', async (path) => {
    expect((await page(path)).status).toBeLessThan(500);
  });

  it('is sent compressed', async () => {
    expect((await page('/', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
  });

  it('is named to crawlers, every product, stall and shelf', async () => {
    const entries = (await store.ask<SitemapEntry[]>('GET', '/store/sitemap')).ok();
    const sitemap = await (await page('/sitemap.xml')).text();
    expect(entries.length).toBeGreaterThan(370 + 215);
    for (const { path } of entries) expect(sitemap).toContain(`${path}</loc>`);
    expect(await (await page('/robots.txt')).text()).toMatch(/^Sitemap: /m);
  });

  it.each([
    ['avif', 'image/avif'],
    ['webp', 'image/webp'],
    ['jpg', 'image/jpeg'],
  ])('shows pictures as small %s files', async (format, type) => {
    const [card] = (await store.search({})).hits;
    const answer = await page(`/photos/${card!.photo.key}/320.${format}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
    expect((await answer.arrayBuffer()).byteLength).toBeLessThan(60_000);
  });
});

describe('a page of the admin', () => {
  it.each(['/gian-hang', '/gian-hang/don-hang', '/gian-hang/san-pham', '/tinh', '/tinh/nguoi-ban'])(
    '%s lets nobody in without signing in',
    async (path) => {
      const answer = await fetch(`${market.admin}${path}`, { redirect: 'manual' });
      expect([302, 303]).toContain(answer.status);
      expect(answer.headers.get('location')).toContain('/dang-nhap');
    },
  );

  it('carries the headers of a careful site and is kept by nobody', async () => {
    const { headers } = await fetch(`${market.admin}/dang-nhap`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toMatch(/no-store|private/);
  });
});
