import type { Market } from '@cho-phien/backend/contract';
import latinFont from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import vietnameseFont from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useMatches,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { RouteError } from './components/route-error';
import { SiteFooter } from './components/site-footer';
import { SiteHeader } from './components/site-header';
import { readBasketKey } from './lib/cookies.server';
import { env } from './lib/env.server';
import { languageOf } from './lib/language.server';
import { readMarket } from './lib/market.server';
import { useNonce } from './lib/nonce';
import { pageMeta } from './lib/page-meta';
import { useSite } from './lib/use-site';
import { useMessages } from './messages/messages-context';
import styles from './styles.css?url';

export const links: LinksFunction = () => [
  { rel: 'preload', href: latinFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'preload', href: vietnameseFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export async function loader({ request }: LoaderFunctionArgs) {
  const [market, basket, language] = await Promise.all([
    readMarket(),
    readBasketKey(request),
    languageOf(request),
  ]);
  return {
    market: siteMarket(market),
    language,
    basketCount: basket?.itemCount ?? 0,
    baseUrl: env.STOREFRONT_URL,
    openStallUrl: `${env.ADMIN_URL}/mo-gian-hang`,
    meta: { title: market.name, description: market.tagline },
  };
}

/** What header, footer and an empty list show of the market on every page; the rest stays on the server. */
function siteMarket(market: Market) {
  const { short_name, area_name, operator_name, address, hotline, email, demo } = market;
  const categories = market.categories.map(({ slug, name, photo, product_count }) => ({
    slug,
    name,
    photo,
    product_count,
  }));
  return { short_name, area_name, operator_name, address, hotline, email, demo, categories };
}

export const meta = pageMeta;

/** Market and language stay while one walks about; only an action can change the basket's badge. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod !== undefined && formMethod !== 'GET' ? defaultShouldRevalidate : false;

export function Layout({ children }: { children: ReactNode }) {
  const site = useSite();
  const messages = useMessages();
  const nonce = useNonce();
  return (
    <html lang={site?.language ?? 'vi'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#9a3b26" />
        <Meta />
        {!site && <title>{messages.errors.unavailableTitle}</title>}
        <Links />
        <RefreshWithoutScript />
      </head>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#noi-dung"
          className="btn btn-main sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50"
        >
          {messages.site.skip}
        </a>
        <SiteHeader />
        <main id="noi-dung" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export function ErrorBoundary() {
  return <RouteError />;
}

/** A page that waits for money asks again by itself, script or not: its loader sends `refreshSeconds`. */
function RefreshWithoutScript() {
  const seconds = useMatches()
    .map((match) => refreshSecondsIn(match.data))
    .find((value) => value !== null);
  if (!seconds) return null;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={String(seconds)} />
    </noscript>
  );
}

function refreshSecondsIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null || !('refreshSeconds' in data)) return null;
  return typeof data.refreshSeconds === 'number' ? data.refreshSeconds : null;
}
