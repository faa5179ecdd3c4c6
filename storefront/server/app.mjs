import express from 'express';
import { pages } from './pages.mjs';
import { photos } from './photos.mjs';
import { refuseForeignWrites, securityHeaders } from './security.mjs';
import { staticFiles } from './static-files.mjs';

/**
 * The storefront's HTTP surface: built files, pictures, pages.
 * @param {import('@remix-run/node').ServerBuild} build
 * @param {ReturnType<import('./env.mjs').readEnvironment>} env
 * @param {string} clientFolder
 */
export function createApp(build, env, clientFolder) {
  const publicOrigin = new URL(env.STOREFRONT_URL).origin;
  const https = publicOrigin.startsWith('https:');
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use((_request, response, next) => {
    response.set('X-Content-Type-Options', 'nosniff');
    next();
  });
  app.get('/health', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  app.use(staticFiles(clientFolder));
  app.get('/photos/*', photos(env.BACKEND_URL));
  app.use(securityHeaders({ https, referrerPolicy: 'strict-origin-when-cross-origin' }));
  app.use(refuseForeignWrites(publicOrigin));
  app.all('*', pages(build, { mode: env.NODE_ENV, publicOrigin, https }));
  app.use(answerFailure);
  return app;
}

/** @type {import('express').ErrorRequestHandler} */
function answerFailure(error, _request, response, next) {
  // What Express says of an address that cannot be decoded.
  if (error instanceof URIError) {
    response.status(400).type('text/plain; charset=utf-8').send('Địa chỉ này không đọc được.\n');
    return;
  }
  console.error(error);
  if (response.headersSent) return next(error);
  response
    .status(500)
    .type('text/plain; charset=utf-8')
    .send(
      'Trang này đang gặp lỗi. Giỏ hàng và đơn hàng của bạn vẫn được giữ. Vui lòng thử lại sau ít phút.\n',
    );
}
