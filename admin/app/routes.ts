import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

export default [
  index('routes/home.tsx'),
  route('dang-nhap', 'routes/sign-in.tsx'),
  route('dang-xuat', 'routes/sign-out.tsx'),
  route('ngon-ngu', 'routes/language.tsx'),
  layout('routes/seller/layout.tsx', [
    route('gian-hang', 'routes/seller/start.tsx'),
    route('gian-hang/don-hang', 'routes/seller/orders.tsx'),
    route('gian-hang/don-hang/:id', 'routes/seller/order.tsx'),
    route('gian-hang/tra-hang', 'routes/seller/returns.tsx'),
    route('gian-hang/tra-hang/:id', 'routes/seller/return.tsx'),
    route('gian-hang/hoan-tien', 'routes/seller/refunds.tsx'),
    route('gian-hang/san-pham', 'routes/seller/products.tsx'),
    route('gian-hang/tien-ve', 'routes/seller/money.tsx'),
  ]),
  route('gian-hang/don-hang/:id/phieu', 'routes/seller/packing-slip.tsx'),
  route('gian-hang/anh-tra/:id', 'routes/seller/return-photo.ts'),
  route('gian-hang/hoan-tien/ma-qr', 'routes/seller/refund-qr.ts'),
  layout('routes/province/layout.tsx', [
    route('tinh', 'routes/province/overview.tsx'),
    route('tinh/nguoi-ban', 'routes/province/sellers.tsx'),
    route('tinh/bao-cao', 'routes/province/reports.tsx'),
    route('tinh/bao-cao/chi-tieu', 'routes/province/indicators.tsx'),
    route('tinh/bao-cao/grdp', 'routes/province/grdp.tsx'),
    route('tinh/bao-cao/so-lieu', 'routes/province/parameters.tsx'),
    route('tinh/bao-cao/:id', 'routes/province/report.tsx'),
  ]),
  route('tinh/bao-cao/:id/tep/:format', 'routes/province/report-file.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
