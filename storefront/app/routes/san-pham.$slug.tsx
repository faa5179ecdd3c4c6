import type { ProductPage } from '@cho-phien/backend/contract';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { OcopBadge, SeasonBadge } from '~/components/badges';
import { Breadcrumbs } from '~/components/breadcrumbs';
import { BuyForm } from '~/components/buy-form';
import { CertificateList } from '~/components/certificate-list';
import { DeliveryPromise } from '~/components/delivery-promise';
import { type Fact, Facts } from '~/components/facts';
import { JsonLd } from '~/components/json-ld';
import { Link } from '~/components/link';
import { PhotoGallery } from '~/components/photo-gallery';
import { ProductShelf } from '~/components/product-shelf';
import { RouteError } from '~/components/route-error';
import { SellerCard } from '~/components/seller-card';
import { WeighedGoods } from '~/components/weighed-goods';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { env } from '~/lib/env.server';
import { formatDong, formatNumber } from '~/lib/format';
import { pageMeta } from '~/lib/page-meta';
import { breadcrumbJsonLd, productJsonLd } from '~/lib/product-json-ld';
import { isPerson, listFollowed } from '~/lib/search-count';
import { variety } from '~/lib/variety';
import { useMessages } from '~/messages/messages-context';

const DESCRIPTION_LENGTH = 160;
const RELATED = 8;

export async function loader({ params, request }: LoaderFunctionArgs) {
  const product = await orNotFound(backend.listing(params.slug ?? ''));
  const search = listFollowed(request.headers.get('referer'), new URL(env.STOREFRONT_URL).origin);
  if (search && isPerson(request.headers)) backend.countClick({ search, slug: product.slug });
  const lowest = Math.min(...product.variants.map((variant) => variant.price));
  const [photo] = product.photos;
  return {
    product: { ...product, related: variety(product.related, RELATED) },
    crumbs: crumbsOf(product),
    baseUrl: env.STOREFRONT_URL,
    meta: {
      title: `${product.title} – ${formatDong(lowest)} – ${product.seller.name}`,
      description: (product.description || product.subtitle).slice(0, DESCRIPTION_LENGTH),
      canonical: `${env.STOREFRONT_URL}/san-pham/${product.slug}`,
      ...(photo ? { image: `${env.STOREFRONT_URL}/photos/${photo.key}/1200.jpg` } : {}),
    },
  };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function Product() {
  const { product, crumbs, baseUrl } = useLoaderData<typeof loader>();
  const { product: words } = useMessages();
  const stars = product.certificates.find((certificate) => certificate.stars !== null)?.stars ?? null;
  return (
    <div className="pb-20 lg:pb-0">
      <div className="page pt-1">
        <Breadcrumbs crumbs={crumbs} />
        <div className="grid gap-x-10 gap-y-5 pt-1 lg:grid-cols-2">
          <PhotoGallery photos={product.photos} />
          <div>
            <div className="flex flex-wrap gap-2 empty:hidden">
              {stars !== null && <OcopBadge stars={stars} />}
              {product.in_season && <SeasonBadge />}
            </div>
            <h1 className="mt-1 text-2xl leading-snug font-bold sm:text-3xl sm:leading-snug">
              {product.title}
            </h1>
            <p className="text-soft">{product.subtitle}</p>
            {product.sold_count > 0 && (
              <p className="text-sm text-soft">{words.sold(formatNumber(product.sold_count))}</p>
            )}
            <BuyForm key={product.id} title={product.title} variants={product.variants} />
            <WeighedGoods variants={product.variants} />
            <div className="card mt-5 p-4">
              <h2 className="mb-2 font-bold">{words.delivery}</h2>
              <DeliveryPromise delivery={product.delivery} />
            </div>
            <p className="mt-3 text-sm text-soft">{words.vatIncluded}</p>
          </div>
        </div>

        <div className="mt-10 grid gap-x-10 gap-y-8 lg:grid-cols-[1.4fr_1fr]">
          <div className="space-y-8">
            <section>
              <h2 className="mb-3 text-xl font-bold">{words.certificates}</h2>
              <CertificateList certificates={product.certificates} />
            </section>
            {product.description && (
              <section>
                <h2 className="mb-3 text-xl font-bold">{words.description}</h2>
                <p className="max-w-prose whitespace-pre-line">{product.description}</p>
              </section>
            )}
            <section>
              <h2 className="mb-3 text-xl font-bold">{words.seller}</h2>
              <SellerCard seller={product.seller} />
            </section>
          </div>
          <section>
            <h2 className="mb-3 text-xl font-bold">{words.details}</h2>
            <Facts facts={useFacts(product)} />
            <Link
              to={`/san-pham/${product.slug}/bao-sai`}
              rel="nofollow"
              data-testid="report-product"
              className="link mt-2 inline-block py-2.5 text-sm"
            >
              {words.report}
            </Link>
          </section>
        </div>
      </div>
      <ProductShelf title={words.related} cards={product.related} />
      <JsonLd data={productJsonLd(product, baseUrl)} />
      <JsonLd data={breadcrumbJsonLd(crumbs, baseUrl)} />
    </div>
  );
}

function useFacts(product: ProductPage): Fact[] {
  const { product: words } = useMessages();
  const { origin } = product;
  return [
    { name: words.origin, value: `${origin.commune_name}, ${origin.province_name}` },
    { name: words.unit, value: product.unit },
    {
      name: words.harvest,
      value:
        product.harvest_months.length > 0
          ? words.harvestMonths(product.harvest_months.join(', '))
          : words.allYear,
    },
    ...(product.storage ? [{ name: words.storage, value: product.storage }] : []),
    ...(product.shelf_life_days === null
      ? []
      : [{ name: words.shelfLife, value: words.shelfLifeDays(formatNumber(product.shelf_life_days)) }]),
    ...(product.ingredients ? [{ name: words.ingredients, value: product.ingredients }] : []),
    ...(product.allergens.length > 0 ? [{ name: words.allergens, value: product.allergens.join(', ') }] : []),
    ...(product.alcohol_percent === null
      ? []
      : [{ name: words.alcohol, value: words.alcoholPercent(formatNumber(product.alcohol_percent, 1)) }]),
    ...(product.preparation_days > 1
      ? [{ name: words.preparation, value: words.preparationDays(product.preparation_days) }]
      : []),
    ...(product.delivery_limit === 'none'
      ? []
      : [{ name: words.deliveryLimit, value: words.deliveryLimits[product.delivery_limit] }]),
  ];
}

function crumbsOf({ category, slug, title }: ProductPage) {
  return [
    ...(category.parent ? [{ label: category.parent.name, to: `/danh-muc/${category.parent.slug}` }] : []),
    { label: category.name, to: `/danh-muc/${category.slug}` },
    { label: title, to: `/san-pham/${slug}` },
  ];
}
