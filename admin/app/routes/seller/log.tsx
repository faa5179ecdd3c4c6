import type { StallLog } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Pagination } from '~/components/pagination';
import { openDesk } from '~/lib/auth.server';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.people.log.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return desk.read<StallLog>('/seller/log', { page: pageNumber(new URL(request.url).searchParams) });
}

/** Who of the stall changed what. */
export default function Log() {
  const { entries, page, page_count } = useLoaderData<typeof loader>();
  const { people: t } = useMessages();
  return (
    <div className="max-w-3xl">
      <BackLink to="/gian-hang/nguoi">{t.title}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.log.title}</h1>
      <p className="mt-1 text-soft">{t.log.intro}</p>
      {entries.length === 0 ? (
        <p className="mt-4 rounded-md border border-dashed border-edge p-6 text-center text-soft">
          {t.log.none}
        </p>
      ) : (
        <ul className="mt-4 divide-y divide-line rounded-md border border-line bg-card px-4 shadow-card">
          {entries.map((entry) => (
            <li key={`${entry.at} ${entry.act} ${entry.details}`} className="py-2" data-testid="log-entry">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span className="font-medium">
                  {entry.act}
                  {entry.details && `: ${entry.details}`}
                </span>
                <span className="text-sm text-soft">{formatDateTime(entry.at)}</span>
              </p>
              <p className="text-sm text-soft">
                {entry.name} · {t.roles[entry.role]}
                {entry.role === 'helper' && ` · ${t.log.behalf}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pageCount={page_count} />
    </div>
  );
}
