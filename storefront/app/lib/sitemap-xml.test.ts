import { expect, it } from 'vitest';
import { sitemapXml } from './sitemap-xml';

it('the sitemap names absolute addresses, escaped, with the day of change where it is known', () => {
  const xml = sitemapXml('https://cho.example', [
    { path: '/', updated_at: null },
    { path: '/tim-kiem?q=a&page=2', updated_at: '2026-11-20T03:00:00Z' },
  ]);
  expect(xml).toContain('<url><loc>https://cho.example/</loc></url>');
  expect(xml).toContain(
    '<loc>https://cho.example/tim-kiem?q=a&amp;page=2</loc><lastmod>2026-11-20</lastmod>',
  );
});
