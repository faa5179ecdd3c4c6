import { randomBytes } from 'node:crypto';

/** @returns {string} what marks the scripts of one page as ours */
export function makeNonce() {
  return randomBytes(16).toString('base64');
}

/**
 * @param {string} nonce
 * @param {boolean} https whether the public address is encrypted
 */
export function contentSecurityPolicy(nonce, https) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/**
 * Headers of every page; a file needs no more than its type to be believed.
 * @param {{ https: boolean, referrerPolicy: string }} site `no-referrer` would turn the Origin of our own forms into `null`
 * @returns {import('express').RequestHandler}
 */
export function securityHeaders({ https, referrerPolicy }) {
  return (_request, response, next) => {
    response.set({
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': referrerPolicy,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    });
    if (https) response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  };
}

/**
 * Whether a write comes from a page of our own. Browsers send `Origin` with every POST; the cookie's SameSite alone does not
 * cover sibling subdomains.
 * @param {{ origin?: string | undefined, host?: string | undefined, fetchSite?: string | undefined }} headers
 * @param {string} publicOrigin the address that people use
 */
export function isOwnWrite({ origin, host, fetchSite }, publicOrigin) {
  if (origin === undefined) return fetchSite === 'same-origin';
  if (origin === publicOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * @param {string} publicOrigin
 * @returns {import('express').RequestHandler}
 */
export function refuseForeignWrites(publicOrigin) {
  return (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    const headers = {
      origin: request.get('origin'),
      host: request.get('host'),
      fetchSite: request.get('sec-fetch-site'),
    };
    if (reads || isOwnWrite(headers, publicOrigin)) return next();
    response
      .status(403)
      .type('text/plain; charset=utf-8')
      .send('Yêu cầu này không đến từ trang của chợ nên không được thực hiện. Chưa có gì thay đổi.\n');
  };
}
