import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Breadcrumbs } from '~/components/breadcrumbs';
import { Link } from '~/components/link';
import { LongTextView } from '~/components/long-text-view';
import { RouteError } from '~/components/route-error';
import { env } from '~/lib/env.server';
import { languageOf } from '~/lib/language.server';
import { readMarket } from '~/lib/market.server';
import { pageMeta } from '~/lib/page-meta';
import { POLICY_SLUGS, toPolicySlug } from '~/lib/policies';
import { useMessages } from '~/messages/messages-context';
import { policiesEn } from '~/messages/policies.en';
import { policiesVi } from '~/messages/policies.vi';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = toPolicySlug(params.slug);
  if (!slug) throw new Response(null, { status: 404 });
  const [market, language] = await Promise.all([readMarket(), languageOf(request)]);
  const text = (language === 'en' ? policiesEn : policiesVi)(market)[slug];
  return {
    slug,
    text,
    meta: {
      title: `${text.title} – ${market.name}`,
      description: text.intro,
      canonical: `${env.STOREFRONT_URL}/chinh-sach/${slug}`,
    },
  };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function Policy() {
  const { slug, text } = useLoaderData<typeof loader>();
  const { footer, policies } = useMessages();
  return (
    <div className="page pt-1">
      <Breadcrumbs crumbs={[{ label: text.title }]} />
      <div className="grid items-start gap-x-12 gap-y-8 pt-2 lg:grid-cols-[1fr_17rem]">
        <LongTextView text={text} />
        <nav aria-label={footer.policies} className="card p-3">
          <p className="px-2 py-1 font-bold">{footer.policies}</p>
          <ul>
            {POLICY_SLUGS.map((one) => (
              <li key={one}>
                <Link
                  to={`/chinh-sach/${one}`}
                  aria-current={one === slug ? 'page' : undefined}
                  className="flex min-h-11 items-center rounded-sm px-2 hover:bg-sand aria-[current=page]:font-bold aria-[current=page]:text-basalt"
                >
                  {policies[one]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}
