const PHOTO_PATH = /^\/photos\/[a-z0-9][a-z0-9_-]*\/\d{2,4}\.(avif|webp|jpg)$/i;
/** A picture that nobody has seen yet is made while one waits. */
const TIMEOUT_MS = 20_000;
const PASSED_ON = ['content-type', 'etag', 'last-modified'];

/**
 * Hands on the backend's pictures under the page's own address. A picture's key names its pixels, so it never changes.
 * Both web servers use it.
 * @param {string} backendUrl
 * @returns {import('express').RequestHandler}
 */
export function photos(backendUrl) {
  return async (request, response) => {
    if (!PHOTO_PATH.test(request.path)) {
      response.status(404).end();
      return;
    }
    const answer = await ask(`${backendUrl}${request.path}`);
    response.status(answer?.status ?? 502);
    if (!answer?.ok) {
      response.set('Cache-Control', 'no-store').end();
      return;
    }
    for (const name of PASSED_ON) {
      const value = answer.headers.get(name);
      if (value) response.set(name, value);
    }
    response.set('Cache-Control', 'public, max-age=31536000, immutable');
    // Sent whole and by Express, which answers 304 to whoever names the ETag.
    response.send(answer.bytes);
  };
}

/**
 * Whole pictures: they are small, and so none breaks off with its headers already sent.
 * @param {string} url
 */
async function ask(url) {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return { ok: answer.ok, status: answer.status, headers: answer.headers, bytes };
  } catch {
    return null;
  }
}
