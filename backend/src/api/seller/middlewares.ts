import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from '@medusajs/framework/http';
import { forbidden } from '../../lib/errors';
import { readToken } from '../../lib/signed-in';
import { messages } from '../../messages';
import { resolveScope, type SellerRequest } from './scope';

const READS = ['GET', 'HEAD', 'OPTIONS'];

async function enter(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const scope = await resolveScope(req);
  if (scope.seller.state === 'suspended' && !READS.includes(req.method)) {
    throw forbidden('seller_suspended', messages.sellerDesk.suspended);
  }
  Object.assign(req, { sellerScope: scope } satisfies Pick<SellerRequest, 'sellerScope'>);
  next();
}

export const sellerMiddlewares: MiddlewareRoute[] = [
  { matcher: '/seller/bank-statements', methods: ['POST'], bodyParser: false },
  // A photograph comes as it is.
  { matcher: '/seller/photos', methods: ['POST'], bodyParser: false },
  { matcher: '/seller/*', middlewares: [readToken('member'), enter] },
];
