import {
  authenticate,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
} from '@medusajs/framework/http';
import { forbidden } from '../../lib/errors';
import { readToken } from '../../lib/signed-in';
import { messages } from '../../messages';
import { resolveScope, type SellerRequest } from './scope';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Behind these one is of no stall yet: each asks itself who it is. */
const BEFORE_A_STALL = /^\/seller\/(?:sign-in-codes|members|opening-form|openings)(?:[/?]|$)/;

async function enter(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  if (BEFORE_A_STALL.test(req.originalUrl)) {
    next();
    return;
  }
  const scope = await resolveScope(req);
  if (scope.seller.state === 'suspended' && !READS.includes(req.method)) {
    throw forbidden('seller_suspended', messages.sellerDesk.suspended);
  }
  Object.assign(req, { sellerScope: scope } satisfies Pick<SellerRequest, 'sellerScope'>);
  next();
}

export const sellerMiddlewares: MiddlewareRoute[] = [
  { matcher: '/seller/bank-statements', methods: ['POST'], bodyParser: false },
  { matcher: '/seller/goods-imports', methods: ['POST'], bodyParser: false },
  // A photograph comes as it is.
  { matcher: '/seller/photos', methods: ['POST'], bodyParser: false },
  { matcher: '/seller/openings/:id/papers', methods: ['POST'], bodyParser: false },
  // Who has just signed in for the first time has a token, but is nobody's member yet.
  {
    matcher: '/seller/members',
    methods: ['POST'],
    middlewares: [
      authenticate('member', ['bearer'], {
        allowUnauthenticated: true,
        allowUnregistered: true,
        requireMfa: true,
      }),
    ],
  },
  { matcher: '/seller/*', middlewares: [readToken('member'), enter] },
];
