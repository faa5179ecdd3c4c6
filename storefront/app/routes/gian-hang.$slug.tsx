import type { SellerPage } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Breadcrumbs } from '~/components/breadcrumbs';
import { DeliveryPromise } from '~/components/delivery-promise';
import { EmptyState } from '~/components/empty-state';
import { type Fact, Facts } from '~/components/facts';
import { Icon } from '~/components/icon';
import { ListJsonLd } from '~/components/list-json-ld';
import { Notice } from '~/components/notice';
import { Photo } from '~/components/photo';
import { ProductGrid } from '~/components/product-grid';
import { ProductList } from '~/components/product-list';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { env } from '~/lib/env.server';
import { formatDate, formatNumber, formatPhone, phoneHref } from '~/lib/format';
import { canonicalOf, isIndexed } from '~/lib/list-meta';
import { pageMeta } from '~/lib/page-meta';
import { parseProductQuery } from '~/lib/product-query';
import { useMessages } from '~/messages/messages-context';

const DESCRIPTION_LENGTH = 160;
/** So few goods need no filters. */
const SEEN_AT_A_GLANCE = 12;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params.slug ?? '';
  const query = { ...parseProductQuery(new URL(request.url).searchParams), seller: slug };
  const [seller, result] = await Promise.all([orNotFound(backend.seller(slug)), backend.search(query)]);
  return {
    seller,
    query,
    result,
    meta: {
      title: `${seller.name} – ${seller.commune_name}`,
      description: seller.story.slice(0, DESCRIPTION_LENGTH),
      canonical: canonicalOf(`${env.STOREFRONT_URL}/gian-hang/${slug}`, query),
      noIndex: !isIndexed(query),
      image: `${env.STOREFRONT_URL}/photos/${seller.photo.key}/1200.jpg`,
    },
  };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function Stall() {
  const { seller, query, result } = useLoaderData<typeof loader>();
  const { seller: words, sellerKinds, search, site } = useMessages();
  const unfiltered = isIndexed(query);
  return (
    <div className="page pt-1">
      <Breadcrumbs crumbs={[{ label: site.sellers, to: '/gian-hang' }, { label: seller.name }]} />
      <div className="card grid overflow-hidden sm:grid-cols-[15rem_1fr]">
        <Photo
          photo={seller.photo}
          sizes="(min-width: 40rem) 15rem, 100vw"
          widest={360}
          main
          className="aspect-[2/1] h-full w-full bg-sand object-cover sm:aspect-square"
        />
        <div className="p-4 sm:p-6">
          <p className="text-sm font-semibold text-basalt">{sellerKinds[seller.kind]}</p>
          <h1 className="text-2xl leading-snug font-bold sm:text-3xl sm:leading-snug">{seller.name}</h1>
          <p className="mt-1 flex items-center gap-1.5 text-soft">
            <Icon name="place" />
            {seller.place.commune_name}, {seller.place.province_name}
          </p>
          <p className="mt-1 flex items-center gap-1.5">
            <Icon name="phone" className="size-5 text-soft" />
            <a href={phoneHref(seller.phone)} className="link inline-flex min-h-11 items-center font-medium">
              {formatPhone(seller.phone)}
            </a>
          </p>
          {seller.demo && (
            <Notice tone="info" className="mt-2">
              <p className="text-sm">{words.demo}</p>
            </Notice>
          )}
        </div>
      </div>

      <section className="mt-8">
        <h2 className="text-xl font-bold sm:text-2xl">{words.products}</h2>
        <p role="status" className="mb-4 text-soft">
          {search.count(formatNumber(result.total))}
        </p>
        {result.total === 0 && unfiltered ? (
          <EmptyState icon="store" title={words.noProducts} hint={words.noProductsHint} />
        ) : result.total <= SEEN_AT_A_GLANCE && unfiltered ? (
          <ProductGrid cards={result.hits} />
        ) : (
          <ProductList path={`/gian-hang/${seller.slug}`} query={query} result={result} />
        )}
      </section>

      <div className="mt-10 grid gap-x-10 gap-y-8 lg:grid-cols-[1.2fr_1fr]">
        <section>
          <h2 className="mb-3 text-xl font-bold">{words.story}</h2>
          <p className="max-w-prose whitespace-pre-line">{seller.story}</p>
          <h2 className="mt-8 mb-3 text-xl font-bold">{words.delivery}</h2>
          <DeliveryPromise delivery={seller.delivery} />
        </section>
        <section>
          <h2 className="mb-3 text-xl font-bold">{words.legal}</h2>
          <Facts facts={useLegalFacts(seller)} />
        </section>
      </div>
      <ListJsonLd
        query={query}
        result={result}
        crumbs={[{ label: seller.name, to: `/gian-hang/${seller.slug}` }]}
      />
    </div>
  );
}

function useLegalFacts(seller: SellerPage): Fact[] {
  const { seller: words } = useMessages();
  return [
    { name: words.legalName, value: seller.legal_name },
    { name: words.taxCode, value: <span className="tabular-nums">{seller.tax_code}</span> },
    { name: words.representative, value: seller.representative },
    {
      name: words.address,
      value: `${seller.street}, ${seller.place.commune_name}, ${seller.place.province_name}`,
    },
    { name: words.phone, value: formatPhone(seller.phone) },
    ...(seller.email ? [{ name: words.email, value: seller.email }] : []),
    { name: words.joined, value: formatDate(seller.joined_on) },
  ];
}
