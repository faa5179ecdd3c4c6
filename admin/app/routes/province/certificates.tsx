import type { CertificateClaim, CertificateClaimList } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { ClaimCard } from '~/components/certificates/claim-card';
import { FilterLinks } from '~/components/filter-links';
import { Notice } from '~/components/notice';
import { Pagination } from '~/components/pagination';
import { openDesk } from '~/lib/auth.server';
import { formRefusal } from '~/lib/form-refusal';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';
import type { loader as layoutLoader } from './layout';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.certificates.title);

const STATES = ['pending', 'verified', 'suspended', 'refused'] as const;
const ACTS = ['verify', 'refuse', 'suspend'] as const;
/** What may be decided of a paper in each state. */
const OPEN: Record<(typeof STATES)[number], (typeof ACTS)[number][]> = {
  pending: ['verify', 'refuse'],
  verified: ['suspend'],
  suspended: ['verify'],
  refused: [],
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const params = new URL(request.url).searchParams;
  const state = STATES.find((one) => one === params.get('trang-thai')) ?? 'pending';
  const list = await desk.read<CertificateClaimList>('/province/certificates', {
    state,
    page: pageNumber(params),
  });
  return { list, state, storefrontUrl: context.env.STOREFRONT_URL };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const [id, reason] = [text('claim'), text('reason')];
  const act = ACTS.find((one) => one === text('act')) ?? 'refuse';
  const outcome = await desk.write<CertificateClaim>(
    `/province/certificates/${encodeURIComponent(id)}/${act}`,
    act === 'verify' ? {} : { reason },
  );
  if (outcome.ok) {
    const { label, product } = outcome.value;
    return data({ kind: 'done' as const, what: `${label}, ${product.title}` });
  }
  const { errors, reason: said } = formRefusal(outcome.refusal, {}, messagesFor(request));
  const message = errors.reason ?? said ?? '';
  return data({ kind: 'refused' as const, id, reason, message }, { status: outcome.refusal.status });
}

export default function ProvinceCertificates() {
  const { list, state, storefrontUrl } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const role = useRouteLoaderData<typeof layoutLoader>('routes/province/layout')?.me.officer.role ?? 'viewer';
  const { certificates, goods } = useMessages();
  const t = certificates.desk;
  const gone = answered?.kind === 'refused' && !list.claims.some(({ id }) => id === answered.id);
  return (
    <>
      <BackLink to="/tinh/nguoi-ban">{goods.desk.toSellers}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.heading}</h1>
      <p className="mt-1 text-soft">{t.intro}</p>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-4">
        {answered?.kind === 'done' && <Notice tone="success">{t.done(answered.what)}</Notice>}
        {gone && <Notice tone="error">{answered.message}</Notice>}
        <FilterLinks
          label={t.filters}
          filters={STATES.map((value) => ({
            label: t.states[value],
            href: `/tinh/chung-nhan?trang-thai=${value}`,
            active: value === state,
            ...(value === state ? { count: list.total } : {}),
          }))}
        />
        {list.claims.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">{t.empty}</p>
        ) : (
          <ul className="grid gap-3">
            {list.claims.map((claim) => (
              <ClaimCard
                key={claim.id}
                claim={claim}
                storefrontUrl={storefrontUrl}
                acts={role === 'viewer' ? [] : OPEN[state]}
                refused={
                  answered?.kind === 'refused' && answered.id === claim.id
                    ? { message: answered.message, reason: answered.reason }
                    : null
                }
              />
            ))}
          </ul>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}
