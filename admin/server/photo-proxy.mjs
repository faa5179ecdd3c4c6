import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const PASSED_ON = ['content-type', 'content-length', 'cache-control', 'etag', 'last-modified'];

/**
 * Hands `/photos/*` on to the backend, so that pictures have the page's own origin.
 * @param {string} backendUrl
 * @returns {import('express').RequestHandler}
 */
export function photoProxy(backendUrl) {
  return async (request, response) => {
    const etag = request.get('if-none-match');
    try {
      const answer = await fetch(new URL(request.originalUrl, backendUrl), {
        headers: etag === undefined ? {} : { 'if-none-match': etag },
        signal: AbortSignal.timeout(15_000),
      });
      response.status(answer.status);
      for (const name of PASSED_ON) {
        const value = answer.headers.get(name);
        if (value !== null) response.set(name, value);
      }
      if (answer.body === null) {
        response.end();
        return;
      }
      await pipeline(
        Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (answer.body)),
        response,
      );
    } catch {
      // A reader who leaves, or a backend that is down: either way there is no picture to send.
      if (response.headersSent) response.destroy();
      else response.status(502).end();
    }
  };
}
