import {
  defineMiddlewares,
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from '@medusajs/framework/http';
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils';
import { isMarketError, notFound, unreadableStatus } from '../lib/errors';
import { messages } from '../messages';
import { adminMiddlewares } from './admin/middlewares';
import { authMiddlewares } from './auth/middlewares';
import { hookMiddlewares } from './hooks/middlewares';
import { provinceMiddlewares } from './province/middlewares';
import { sellerMiddlewares } from './seller/middlewares';
import { storeMiddlewares } from './store/middlewares';

const medusaErrors = errorHandler();

/** Nothing has a zero byte in its id, and PostgreSQL would not even look. */
function refuseZeroBytes(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (req.path.includes('%00')) throw notFound('not_found', messages.error.not_found);
  next();
}

export default defineMiddlewares({
  errorHandler: (error, req, res, next) => {
    if (isMarketError(error)) {
      const { status, code, message, fields, details } = error;
      res.status(status).json({ code, message, fields, ...details });
      return;
    }
    const status = unreadableStatus(error);
    if (status) {
      res.status(status).json({ code: 'unreadable_request', message: messages.error.unreadable_request });
      return;
    }
    if (MedusaError.isMedusaError(error)) return medusaErrors(error, req, res, next);
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).error(`${req.method} ${req.path}`, error);
    res.status(500).json({ code: 'internal', message: messages.error.internal });
  },
  routes: [
    { matcher: '/', middlewares: [refuseZeroBytes] },
    ...adminMiddlewares,
    ...authMiddlewares,
    ...hookMiddlewares,
    ...provinceMiddlewares,
    ...sellerMiddlewares,
    ...storeMiddlewares,
  ],
});
