import { defineMiddlewares, errorHandler } from '@medusajs/framework/http';
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils';
import { isMarketError, unreadableStatus } from '../lib/errors';
import { messages } from '../messages';
import { authMiddlewares } from './auth/middlewares';
import { hookMiddlewares } from './hooks/middlewares';
import { provinceMiddlewares } from './province/middlewares';
import { sellerMiddlewares } from './seller/middlewares';
import { storeMiddlewares } from './store/middlewares';

const medusaErrors = errorHandler();

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
    ...authMiddlewares,
    ...hookMiddlewares,
    ...provinceMiddlewares,
    ...sellerMiddlewares,
    ...storeMiddlewares,
  ],
});
