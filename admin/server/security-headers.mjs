import { randomBytes } from 'node:crypto';

/**
 * Sets the security headers and puts the page's script nonce into `response.locals.nonce`.
 * @param {import('./env.mjs').AdminEnv} env
 * @returns {import('express').RequestHandler}
 */
export function securityHeaders(env) {
  const secure = env.ADMIN_URL.startsWith('https://');
  return (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    response.locals.nonce = nonce;
    response.set({
      'Content-Security-Policy': [
        "default-src 'self'",
        `script-src 'self' 'nonce-${nonce}'`,
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      // Not `no-referrer`: that would turn the Origin of our own forms into `null`.
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    });
    if (secure) response.set('Strict-Transport-Security', 'max-age=31536000');
    next();
  };
}
