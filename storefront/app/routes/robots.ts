import { env } from '~/lib/env.server';

const CLOSED = ['/gio-hang', '/thanh-toan', '/don-hang/', '/goi-y'];

/** Baskets and orders are nobody's business but the shopper's. */
export function loader() {
  const lines = [
    'User-agent: *',
    ...CLOSED.map((path) => `Disallow: ${path}`),
    `Sitemap: ${env.STOREFRONT_URL}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
