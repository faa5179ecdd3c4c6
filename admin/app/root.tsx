import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useNonce } from '~/lib/nonce';
import { useWall } from '~/lib/wall';
import { MessagesProvider, useMessages } from '~/messages';
import { languageOf } from '~/messages/language';
import { vi } from '~/messages/vi';
import appCss from '~/styles/app.css?url';

export { PageError as ErrorBoundary } from '~/components/route-error';

const font = (href: string) =>
  ({ rel: 'preload', href, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }) as const;

export const links: LinksFunction = () => [
  font(vietnamese400),
  font(vietnamese600),
  { rel: 'stylesheet', href: appCss },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** For pages that fail before they have a title of their own. */
export const meta: MetaFunction = () => [{ title: vi.common.appName }];

export function loader({ request }: LoaderFunctionArgs) {
  return { language: languageOf(request) };
}

export function Layout({ children }: { children: ReactNode }) {
  const language = useRouteLoaderData<typeof loader>('root')?.language ?? 'vi';
  const nonce = useNonce();
  const wall = useWall();
  return (
    <html lang={language} data-scheme={wall ? 'dark' : undefined} className="font-sans antialiased">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <Meta />
        <Links />
      </head>
      <body className="min-h-dvh">
        <MessagesProvider language={language}>
          <SkipLink />
          {children}
        </MessagesProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

function SkipLink() {
  const t = useMessages();
  return (
    <a
      href="#noi-dung"
      className="sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-20 focus:rounded-md focus:bg-card focus:px-4 focus:py-3 focus:text-sky"
    >
      {t.common.skipToContent}
    </a>
  );
}

export default function App() {
  return <Outlet />;
}
