import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { KeptMarkupContext } from './components/kept-markup';
import { writeLanguageCookie } from './lib/cookies.server';
import { markupStore } from './lib/kept-markup.server';
import { toLanguage } from './lib/language';
import { catalogueOf, languageOf } from './lib/language.server';
import { NonceContext } from './lib/nonce';
import { PageSink } from './lib/page-sink.server';
import { withoutPadding } from './lib/without-padding';
import { MessagesProvider } from './messages/messages-context';

const RENDER_TIMEOUT_MS = 10_000;

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** Marks the page's own scripts. */
    nonce: string;
  }
}

/** Pages leave whole, never in pieces: the server compresses each once. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: { nonce: string },
): Promise<Response> {
  const language = await languageOf(request);
  const chosen = new URL(request.url).searchParams.get('lang');
  if (chosen) headers.append('Set-Cookie', await writeLanguageCookie(toLanguage(chosen)));
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', language);

  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <MessagesProvider messages={catalogueOf(language)}>
          <KeptMarkupContext.Provider value={markupStore(language)}>
            <RemixServer context={remixContext} url={request.url} nonce={nonce} />
          </KeptMarkupContext.Provider>
        </MessagesProvider>
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          const sink = new PageSink();
          sink.once('error', reject).once('finish', () => {
            resolve(new Response(withoutPadding(sink.page), { status: responseStatus, headers }));
          });
          pipe(sink);
        },
        onShellError: reject,
        onError(error) {
          responseStatus = 500;
          console.error(error);
        },
      },
    );
    setTimeout(abort, RENDER_TIMEOUT_MS).unref();
  });
}

/** What a loader throws by accident; answers that were meant come as `Response` and are not logged. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || error instanceof Response) return;
  if (isbot(request.headers.get('user-agent')) && isRouteMiss(error)) return;
  console.error(error);
}

function isRouteMiss(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
}
