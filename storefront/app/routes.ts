import { index, type RouteConfig, route } from '@remix-run/route-config';

export default [
  index('routes/home.tsx'),
  route('tim-kiem', 'routes/tim-kiem.tsx'),
  route('goi-y', 'routes/goi-y.ts'),
  route('danh-muc/:slug', 'routes/danh-muc.$slug.tsx'),
  route('san-pham/:slug', 'routes/san-pham.$slug.tsx'),
  route('gian-hang', 'routes/gian-hang.tsx'),
  route('gian-hang/:slug', 'routes/gian-hang.$slug.tsx'),
  route('gio-hang', 'routes/gio-hang.tsx'),
  route('thanh-toan', 'routes/thanh-toan.tsx'),
  route('thanh-toan/noi-nhan', 'routes/thanh-toan.noi-nhan.ts'),
  route('don-hang/:code', 'routes/don-hang.$code.tsx'),
  route('don-hang/:code/trang-thai', 'routes/don-hang.$code.trang-thai.ts'),
  route('don-hang/:code/qr/:id', 'routes/don-hang.$code.qr.$id.ts'),
  route('tra-cuu-don', 'routes/tra-cuu-don.tsx'),
  route('gioi-thieu', 'routes/gioi-thieu.tsx'),
  route('chinh-sach/:slug', 'routes/chinh-sach.$slug.tsx'),
  route('sitemap.xml', 'routes/sitemap.ts'),
  route('robots.txt', 'routes/robots.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
