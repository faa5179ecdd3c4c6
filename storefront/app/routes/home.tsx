import { useLoaderData } from '@remix-run/react';
import { CategoryTile } from '~/components/category-tile';
import { Hero } from '~/components/hero';
import { Icon, type IconName } from '~/components/icon';
import { ProductShelf } from '~/components/product-shelf';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { env } from '~/lib/env.server';
import { readMarket } from '~/lib/market.server';
import { pageMeta } from '~/lib/page-meta';
import { variety } from '~/lib/variety';
import { useMessages } from '~/messages/messages-context';

const SHELF = 8;
const HERO_PHOTOS = 6;
/** A shelf with less looks like an empty shop. */
const FEWEST = 4;

export async function loader() {
  const [market, popular, ocop, newest] = await Promise.all([
    readMarket(),
    backend.search({ sort: 'popular', in_stock: true }),
    backend.search({ ocop: [4, 5], sort: 'popular', in_stock: true }),
    backend.search({ sort: 'newest', in_stock: true }),
  ]);
  const inSeason = [...popular.hits, ...ocop.hits, ...newest.hits].filter((card) => card.in_season);
  return {
    market,
    hero: variety([...ocop.hits, ...popular.hits], HERO_PHOTOS),
    season: inSeason.length >= FEWEST ? variety(inSeason, SHELF) : [],
    popular: variety(popular.hits, SHELF),
    ocop: variety(ocop.hits, SHELF),
    newest: variety(newest.hits, SHELF),
    meta: {
      title: `${market.name} – ${market.tagline}`,
      description: market.hero_text,
      canonical: `${env.STOREFRONT_URL}/`,
    },
  };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function Home() {
  const { market, hero, season, popular, ocop, newest } = useLoaderData<typeof loader>();
  const { home } = useMessages();
  return (
    <>
      <Hero market={market} cards={hero} />
      <section className="page mt-10">
        <h2 className="mb-4 text-xl font-bold sm:text-2xl">{home.categories}</h2>
        <ul className="grid grid-cols-3 gap-x-3 gap-y-5 sm:grid-cols-5 lg:grid-cols-8">
          {market.categories.map((category) => (
            <li key={category.slug}>
              <CategoryTile category={category} />
            </li>
          ))}
        </ul>
      </section>
      <ProductShelf title={home.season} hint={home.seasonHint} cards={season} />
      <ProductShelf title={home.popular} to="/tim-kiem?sort=popular" cards={popular} />
      <Trust />
      <ProductShelf title={home.ocop} hint={home.ocopHint} to="/tim-kiem?ocop=4&ocop=5" cards={ocop} />
      <ProductShelf title={home.newest} to="/tim-kiem?sort=newest" cards={newest} />
    </>
  );
}

const TRUST_ICONS: IconName[] = ['basket', 'check', 'shield', 'truck'];

function Trust() {
  const { home } = useMessages();
  return (
    <section className="mt-12 border-y border-line bg-card">
      <div className="page py-8">
        <h2 className="mb-5 text-xl font-bold sm:text-2xl">{home.trustTitle}</h2>
        <ol className="grid gap-6 sm:grid-cols-2 lg:grid-cols-4">
          {home.trust.map((item, index) => (
            <li key={item.title} className="flex gap-3 lg:flex-col">
              <span className="flex size-11 flex-none items-center justify-center rounded-full bg-leaf-tint text-leaf">
                <Icon name={TRUST_ICONS[index] ?? 'check'} className="size-6" />
              </span>
              <div>
                <h3 className="font-bold">{item.title}</h3>
                <p className="mt-1 text-sm text-soft">{item.text}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
