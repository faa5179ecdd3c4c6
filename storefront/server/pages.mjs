import { createRequestHandler } from '@remix-run/node';
import { compress, pickEncoding } from './compress.mjs';
import { PageCache } from './page-cache.mjs';
import { contentSecurityPolicy, makeNonce } from './security.mjs';

/**
 * Long enough to carry a rush. A change takes at most 0.8 s into the index and 1 s through the store door, so with this every page
 * shows it within five seconds, and what is hidden within three.
 */
const CACHE_MS = 2500;
const CACHED_PAGES = 500;
const BODY_LIMIT_BYTES = 64 * 1024;
/** The one form with pictures: three of 10 MB, and its fields. */
const PHOTO_FORM = /^\/don-hang\/CP-?\w{6}\/tra-hang\/\w+(\.data)?(\?|$)/i;
const PHOTO_FORM_LIMIT_BYTES = 3 * 10 * 1024 * 1024 + BODY_LIMIT_BYTES;

/**
 * @typedef {object} Page
 * @property {number} status
 * @property {[string, string][]} headers
 * @property {Buffer} body
 * @property {Map<import('./compress.mjs').Encoding, Promise<Buffer>>} encoded
 */

/**
 * Renders each page whole and compresses it once: streaming through gzip halves what the server carries. Pages for people
 * without a cookie are the same for all and are kept for a few seconds, together with their nonce.
 * @param {import('@remix-run/node').ServerBuild} build
 * @param {{ mode: string, publicOrigin: string, https: boolean }} options
 * @returns {import('express').RequestHandler}
 */
export function pages(build, { mode, publicOrigin, https }) {
  const handle = createRequestHandler(build, mode);
  /** @type {PageCache<Page>} */
  const cache = new PageCache({ ttlMs: CACHE_MS, size: CACHED_PAGES });

  /** @param {Request} request */
  async function render(request) {
    const nonce = makeNonce();
    const response = await handle(request, { nonce });
    const body = Buffer.from(await response.arrayBuffer());
    const headers = [...response.headers];
    if (response.headers.get('content-type')?.includes('text/html')) {
      headers.push(['content-security-policy', contentSecurityPolicy(nonce, https)]);
    }
    if (!response.headers.has('cache-control')) headers.push(['cache-control', 'private, no-cache']);
    return { status: response.status, headers, body, encoded: new Map() };
  }

  return async (request, response, next) => {
    try {
      const body = await readBody(request);
      if (body === null) {
        response.status(413).type('text/plain; charset=utf-8').send('Nội dung gửi lên quá dài.\n');
        return;
      }
      const web = toWebRequest(request, body, publicOrigin);
      const shared = web.method === 'GET' && !web.headers.has('cookie');
      const page = shared ? await cache.get(web.url, () => render(web), mayShare) : await render(web);
      await send(request, response, page);
    } catch (error) {
      next(error);
    }
  };
}

/** @param {Page} page */
function mayShare(page) {
  return page.status === 200 && !page.headers.some(([name]) => name === 'set-cookie');
}

/**
 * @param {import('express').Request} request
 * @param {Buffer | undefined} body
 * @param {string} publicOrigin what the app takes for its own address, whatever the Host header says
 */
function toWebRequest(request, body, publicOrigin) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith(':')) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  // The backend limits sign-ins by who asks, and sees nobody but us.
  if (request.socket.remoteAddress) headers.append('x-forwarded-for', request.socket.remoteAddress);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const path = request.originalUrl.replace(/^\/+/, '/');
  return new Request(new URL(publicOrigin + path), {
    method,
    headers,
    ...(body ? { body: new Uint8Array(body) } : {}),
  });
}

/**
 * Only a browser that holds the key to an order may send pictures.
 * @param {import('express').Request} request
 */
function limitFor(request) {
  const holdsKey = request.headers.cookie?.includes('phien_orders=') ?? false;
  return holdsKey && PHOTO_FORM.test(request.originalUrl) ? PHOTO_FORM_LIMIT_BYTES : BODY_LIMIT_BYTES;
}

/**
 * @param {import('express').Request} request
 * @returns {Promise<Buffer | undefined | null>} undefined: none, null: too long
 */
async function readBody(request) {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  const limit = limitFor(request);
  /** @type {Buffer[]} */
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * @param {import('express').Request} request
 * @param {import('express').Response} response
 * @param {Page} page
 */
async function send(request, response, page) {
  response.status(page.status);
  for (const [name, value] of page.headers) {
    if (name !== 'content-length' && name !== 'transfer-encoding') response.append(name, value);
  }
  response.vary('Accept-Encoding');
  response.vary('Cookie');
  if (page.body.length === 0) {
    response.end();
    return;
  }
  const type = String(response.getHeader('content-type') ?? '');
  const encoding = isText(type) ? pickEncoding(request.get('accept-encoding')) : 'identity';
  const encoded = page.encoded.get(encoding) ?? compress(page.body, encoding, { once: false });
  page.encoded.set(encoding, encoded);
  const bytes = await encoded;
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  response.set('Content-Length', String(bytes.length));
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** @param {string} type */
function isText(type) {
  return /^text\/|json|xml|javascript|x-script/.test(type);
}
