import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const PHOTO_PATH = /^\/photos\/[a-z0-9][a-z0-9_-]*\/\d{2,4}\.(avif|webp|jpg)$/i;
const PASSED_ON = ['content-type', 'content-length', 'cache-control', 'etag', 'last-modified'];

/**
 * Hands `/photos/*` on to the backend, so that pictures have the page's own origin.
 * @param {string} backendUrl
 * @returns {import('express').RequestHandler}
 */
export function photoProxy(backendUrl) {
  return async (request, response) => {
    if (!PHOTO_PATH.test(request.path)) {
      response.status(404).end();
      return;
    }
    const etag = request.get('if-none-match');
    try {
      const answer = await fetch(`${backendUrl}${request.path}`, {
        headers: etag === undefined ? {} : { 'if-none-match': etag },
        redirect: 'error',
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
