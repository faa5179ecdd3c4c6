import { photos } from '@cho-phien/storefront/server/photos';
import {
  contentSecurityPolicy,
  makeNonce,
  refuseForeignWrites,
  securityHeaders,
} from '@cho-phien/storefront/server/security';
import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express from 'express';
import { limitBodies } from './limit-bodies.mjs';

/**
 * The web application around the built Remix app.
 * @param {{ env: import('./env.mjs').AdminEnv, build: import('@remix-run/node').ServerBuild, clientFolder: string }} parts
 */
export function createApp({ env, build, clientFolder }) {
  const https = env.ADMIN_URL.startsWith('https://');
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.locals.nonce = makeNonce();
    response.set({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': contentSecurityPolicy(response.locals.nonce, https),
    });
    next();
  });
  app.use(securityHeaders({ https, referrerPolicy: 'same-origin' }));
  app.get('/photos/*', photos(env.BACKEND_URL));
  app.use(compression());
  app.use(
    '/assets',
    express.static(`${clientFolder}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  app.use(express.static(clientFolder, { maxAge: '1h', index: false }));
  app.use(refuseForeignWrites(env.ADMIN_URL));
  app.use(limitBodies);
  app.all(
    '*',
    (_request, response, next) => {
      // Every page shows one person's data: nothing between us and them may keep it.
      response.set('Cache-Control', 'private, no-store');
      next();
    },
    createRequestHandler({
      build,
      mode: env.NODE_ENV,
      getLoadContext: (_request, response) => ({ env, nonce: response.locals.nonce }),
    }),
  );
  return app;
}
