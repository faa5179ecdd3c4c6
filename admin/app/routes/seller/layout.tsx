import type { Me } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { AreaShell } from '~/components/area-shell';
import { standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { StallChoice } from '~/components/stall-choice';
import { AREA_HOME } from '~/lib/areas';
import { openDesk } from '~/lib/auth.server';
import { pageError } from '~/lib/backend.server';
import { OPENING_HOME } from '~/lib/opening-steps';
import { readTokens } from '~/lib/session.server';
import { useMessages } from '~/messages';

export { PageError as ErrorBoundary } from '~/components/route-error';

const NOTICE = '/gian-hang/bao-truoc';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const [outcome, tokens] = await Promise.all([desk.tryRead<Me>('/seller/me'), readTokens(request, context)]);
  if (!outcome.ok) {
    // A stall that one works for no more is chosen no more.
    if (outcome.refusal.code === 'not_your_seller') throw redirect('/gian-hang/chon');
    throw outcome.refusal.code === 'no_membership' ? redirect(OPENING_HOME) : pageError(outcome.refusal);
  }
  const me = outcome.value;
  return { me, alsoOfficer: tokens.officer !== undefined };
}

export default function SellerLayout() {
  const { me, alsoOfficer } = useLoaderData<typeof loader>();
  const t = useMessages();
  const { pathname } = useLocation();
  return (
    <AreaShell
      area={t.seller.area}
      subject={me.seller.name}
      person={me.member.name}
      tabs={[
        { href: '/gian-hang', label: t.seller.tabs.start, icon: 'today', exact: true },
        { href: '/gian-hang/ban-tai-quay', label: t.seller.tabs.counter, icon: 'counter' },
        { href: '/gian-hang/don-hang', label: t.seller.tabs.orders, icon: 'orders' },
        { href: '/gian-hang/tra-hang', label: t.seller.tabs.returns, icon: 'returns' },
        {
          href: '/gian-hang/san-pham',
          label: t.seller.tabs.products,
          icon: 'products',
          also: ['/gian-hang/chung-nhan', '/gian-hang/giao-hang', '/gian-hang/phieu-giam-gia'],
        },
        { href: '/gian-hang/tien-ve', label: t.seller.tabs.money, icon: 'money' },
        { href: '/gian-hang/hoa-don', label: t.seller.tabs.invoices, icon: 'invoice' },
      ]}
      otherArea={alsoOfficer ? { href: AREA_HOME.officer, label: t.common.toProvinceArea } : null}
    >
      {me.stalls.length > 1 && <StallChoice stalls={me.stalls} chosen={me.seller.id} />}
      {me.seller.state === 'suspended' && (
        <div className="mb-5">
          <Notice tone="warning">
            {t.seller.suspended}
            {me.suspension_reason && (
              <p className="mt-1">{t.seller.suspensionReason(me.suspension_reason)}</p>
            )}
          </Notice>
        </div>
      )}
      {me.notice && pathname !== NOTICE && (
        <div className="mb-5" data-testid="closing-notice">
          <Notice tone="warning">
            <p className="font-medium">{t.seller.notice.heading(formatDateTime(me.notice.closes_at))}</p>
            {pathname === AREA_HOME.member && (
              <p className="mt-1 wrap-anywhere">{t.seller.notice.reason(me.notice.reason)}</p>
            )}
            <Link to={NOTICE} className={standaloneLink}>
              {t.seller.notice.toAnswer}
            </Link>
          </Notice>
        </div>
      )}
      <Outlet />
    </AreaShell>
  );
}
