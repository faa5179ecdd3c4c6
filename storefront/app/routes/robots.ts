import { env } from '~/lib/env.server';

const CLOSED = ['/gio-hang', '/thanh-toan', '/don-hang/', '/goi-y'];

/** One shelf seen in a thousand ways is no thousand pages: crawlers leave filters, orders and words alone and follow the pages of a shelf. */
const NARROWED = [
  'q',
  'commune',
  'seller_kind',
  'ocop',
  'price_min',
  'price_max',
  'in_stock',
  'sort',
].flatMap((name) => [`/*?${name}=`, `/*&${name}=`]);

/** Baskets and orders are nobody's business but the shopper's. */
export function loader() {
  const lines = [
    'User-agent: *',
    ...[...CLOSED, ...NARROWED].map((path) => `Disallow: ${path}`),
    `Sitemap: ${env.STOREFRONT_URL}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
}
