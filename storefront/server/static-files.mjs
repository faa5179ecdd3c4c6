import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { compress, pickEncoding } from './compress.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.webmanifest']);
const IMMUTABLE = 'public, max-age=31536000, immutable';

/**
 * Serves the built files. They never change while the server runs, so each is read and compressed once, on first demand.
 * @param {string} root
 * @returns {import('express').RequestHandler}
 */
export function staticFiles(root) {
  /** @type {Map<string, Promise<Buffer>>} */
  const kept = new Map();

  const load = (/** @type {string} */ path, /** @type {import('./compress.mjs').Encoding} */ encoding) => {
    const key = `${encoding} ${path}`;
    const known = kept.get(key);
    if (known) return known;
    const loading = readFile(path).then((bytes) => compress(bytes, encoding, { once: true }));
    loading.catch(() => kept.delete(key));
    kept.set(key, loading);
    return loading;
  };

  return async (request, response, next) => {
    const extension = extname(request.path);
    const type = TYPES[extension];
    if (!type || !(request.method === 'GET' || request.method === 'HEAD')) return next();
    const path = fileBelow(root, request.path);
    if (path === null) return next();
    const encoding = COMPRESSIBLE.has(extension) ? pickEncoding(request.get('accept-encoding')) : 'identity';
    try {
      const body = await load(path, encoding);
      response.set({
        'Content-Type': type,
        'Cache-Control': request.path.startsWith('/assets/') ? IMMUTABLE : 'public, max-age=3600',
        Vary: 'Accept-Encoding',
      });
      if (encoding !== 'identity') response.set('Content-Encoding', encoding);
      response.end(request.method === 'HEAD' ? undefined : body);
    } catch {
      next();
    }
  };
}

/**
 * @param {string} root
 * @param {string} address path of a request, as sent
 * @returns {string | null} null: not decodable, or outside of the folder
 */
function fileBelow(root, address) {
  try {
    const path = join(root, decodeURIComponent(address));
    return path.startsWith(root + sep) ? path : null;
  } catch {
    return null;
  }
}
