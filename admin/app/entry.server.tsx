import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { withoutPadding } from '@cho-phien/storefront/without-padding';
import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceProvider } from '~/lib/nonce';

/** After this long a page that is not finished is given up, in milliseconds. */
const RENDER_LIMIT = 20_000;

/** Renders the whole page before sending it: pages here are small, and one compressed answer beats a stream of pieces. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} abortDelay={RENDER_LIMIT} />
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(limit);
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          pipe(body);
          buffer(body).then(
            (bytes) => resolve(new Response(withoutPadding(bytes), { status: responseStatus, headers })),
            reject,
          );
        },
        onShellError: reject,
        onError(error) {
          responseStatus = 500;
          console.error(error);
        },
      },
    );
    const limit = setTimeout(abort, RENDER_LIMIT);
  });
}
