import { index, type RouteConfig, route } from '@remix-run/route-config';

export default [
  index('routes/home.tsx'),
  route('tim-kiem', 'routes/tim-kiem.tsx'),
  route('goi-y', 'routes/goi-y.ts'),
  route('danh-muc/:slug', 'routes/danh-muc.$slug.tsx'),
  route('san-pham/:slug', 'routes/san-pham.$slug.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
