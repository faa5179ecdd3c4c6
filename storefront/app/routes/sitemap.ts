import { backend } from '~/lib/backend.server';
import { env } from '~/lib/env.server';
import { POLICY_SLUGS } from '~/lib/policies';
import { sitemapXml } from '~/lib/sitemap-xml';

export async function loader() {
  const own = [
    '/',
    '/tim-kiem',
    '/gian-hang',
    '/gioi-thieu',
    ...POLICY_SLUGS.map((slug) => `/chinh-sach/${slug}`),
  ];
  const entries = await backend.sitemap();
  const known = new Set(entries.map((entry) => entry.path));
  const pages = own.filter((path) => !known.has(path)).map((path) => ({ path, updated_at: null }));
  return new Response(sitemapXml(env.STOREFRONT_URL, [...pages, ...entries]), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}
