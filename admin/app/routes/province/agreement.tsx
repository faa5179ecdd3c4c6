import type { ProvinceAgreements } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { CheckForm } from '~/components/agreements/check-form';
import { SignedList } from '~/components/agreements/signed-list';
import { BackLink } from '~/components/back-link';
import { checkFile } from '~/lib/agreement-check.server';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';
import type { loader as layoutLoader } from './layout';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.agreements.title);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  return desk.read<ProvinceAgreements>('/province/agreements', { seller: params.slug });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const checked = await checkFile(desk, 'province', await request.formData());
  return data(checked, { status: checked.of === 'none' ? 422 : 200 });
}

export default function SellerAgreement() {
  const { seller, state, current_version, signed } = useLoaderData<typeof loader>();
  const checked = useActionData<typeof action>() ?? null;
  const role = useRouteLoaderData<typeof layoutLoader>('routes/province/layout')?.me.officer.role ?? 'viewer';
  const { agreements: t } = useMessages();
  return (
    <div className="max-w-2xl">
      <BackLink to="/tinh/nguoi-ban">{t.desk.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.desk.of(seller.name)}</h1>
      <p className="mt-1" data-testid="agreement-standing" data-state={state}>
        {t.states[state]}. <span className="text-soft">{t.desk.current(current_version)}</span>
      </p>
      {role === 'viewer' && <p className="text-sm text-soft">{t.desk.reviewersOnly}</p>}
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        <SignedList
          signed={signed}
          hrefOf={role === 'viewer' ? null : (id) => `/tinh/hop-dong/${encodeURIComponent(id)}/tep`}
        />
        <CheckForm checked={checked} />
      </div>
    </div>
  );
}
