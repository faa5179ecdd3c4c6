import type { OfficerMe } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { AreaShell } from '~/components/area-shell';
import { AREA_HOME } from '~/lib/areas';
import { openDesk } from '~/lib/auth.server';
import { readTokens } from '~/lib/session.server';
import { useWall } from '~/lib/wall';
import { useMessages } from '~/messages';

export { PageError as ErrorBoundary } from '~/components/route-error';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const [me, tokens] = await Promise.all([
    desk.read<OfficerMe>('/province/me'),
    readTokens(request, context),
  ]);
  return { me, alsoMember: tokens.member !== undefined };
}

export default function ProvinceLayout() {
  const { me, alsoMember } = useLoaderData<typeof loader>();
  const t = useMessages();
  const wall = useWall();
  if (wall) {
    return (
      <main id="noi-dung" className="flex flex-col px-4 py-4 sm:px-8 xl:h-dvh">
        <Outlet />
      </main>
    );
  }
  return (
    <AreaShell
      area={t.province.area}
      subject={me.market.name}
      person={`${me.officer.name} (${t.province.roles[me.officer.role]})`}
      tabs={[
        { href: '/tinh', label: t.province.tabs.overview, icon: 'chart', exact: true },
        {
          href: '/tinh/nguoi-ban',
          label: t.province.tabs.sellers,
          icon: 'sellers',
          also: ['/tinh/mo-gian-hang', '/tinh/chung-nhan', '/tinh/san-pham', '/tinh/go-san-pham'],
        },
        { href: '/tinh/nguoi-mua-tim-gi', label: t.province.tabs.searches, icon: 'search' },
        { href: '/tinh/bao-cao', label: t.province.tabs.reports, icon: 'report' },
        { href: '/tinh/hoa-don', label: t.province.tabs.invoices, icon: 'invoice' },
      ]}
      otherArea={alsoMember ? { href: AREA_HOME.member, label: t.common.toSellerArea } : null}
    >
      <Outlet />
    </AreaShell>
  );
}
