import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Facts } from '~/components/facts';
import { RouteError } from '~/components/route-error';
import { env } from '~/lib/env.server';
import { formatNumber, formatPhone, phoneHref } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { readMarket } from '~/lib/market.server';
import { pageMeta } from '~/lib/page-meta';
import { useMessages } from '~/messages/messages-context';

export async function loader({ request }: LoaderFunctionArgs) {
  const [market, messages] = await Promise.all([readMarket(), messagesOf(request)]);
  return {
    market,
    meta: {
      title: `${messages.site.about} – ${market.name}`,
      description: market.tagline,
      canonical: `${env.STOREFRONT_URL}/gioi-thieu`,
    },
  };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function About() {
  const { market } = useLoaderData<typeof loader>();
  const { home, footer } = useMessages();
  return (
    <div className="page pt-8">
      <h1 className="text-2xl font-bold sm:text-3xl">{market.name}</h1>
      <p className="mt-2 text-lg text-soft">{market.tagline}</p>
      <div className="mt-6 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[1fr_24rem]">
        <p className="max-w-prose whitespace-pre-line">{market.about}</p>
        <section className="card p-4 sm:p-5">
          <h2 className="mb-2 text-lg font-bold">{footer.operator}</h2>
          <p className="font-medium">{market.operator_name}</p>
          <Facts
            facts={[
              { name: footer.address, value: market.address },
              {
                name: footer.hotline,
                value: (
                  <a href={phoneHref(market.hotline)} className="link">
                    {formatPhone(market.hotline)}
                  </a>
                ),
              },
              {
                name: footer.email,
                value: (
                  <a href={`mailto:${market.email}`} className="link">
                    {market.email}
                  </a>
                ),
              },
              { name: home.counts.sellers, value: formatNumber(market.counts.sellers) },
              { name: home.counts.products, value: formatNumber(market.counts.products) },
              { name: home.counts.communes, value: formatNumber(market.counts.communes) },
            ]}
          />
        </section>
      </div>
    </div>
  );
}
