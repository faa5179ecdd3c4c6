/**
 * True when a request that changes something was sent by a page of ours.
 *
 * Browsers send `Origin` with every POST; the cookie's SameSite alone does not cover sibling subdomains.
 * @param {{ origin?: string, host?: string, fetchSite?: string }} headers
 * @param {string} ownOrigin the address that people use
 */
export function isSameOrigin({ origin, host, fetchSite }, ownOrigin) {
  if (origin === undefined) return fetchSite === 'same-origin';
  if (origin === ownOrigin) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * @param {string} ownOrigin
 * @returns {import('express').RequestHandler}
 */
export function refuseForeignWrites(ownOrigin) {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD') return next();
    const headers = {
      origin: request.get('origin'),
      host: request.get('host'),
      fetchSite: request.get('sec-fetch-site'),
    };
    if (isSameOrigin(headers, ownOrigin)) return next();
    response
      .status(403)
      .type('text/plain; charset=utf-8')
      .send('Yêu cầu này không đến từ trang của chợ nên không được nhận.');
  };
}
