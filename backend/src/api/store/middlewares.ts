import { authenticate, type MiddlewareRoute } from '@medusajs/framework/http';
import { notFound } from '../../lib/errors';
import { readToken } from '../../lib/signed-in';
import { messages } from '../../messages';

/**
 * Medusa's own way of buying. Here a basket is placed by `POST /store/checkouts` alone: an order from a cart would have no seller,
 * no checkout and no deadline, and would hold stock for ever.
 */
const CLOSED = ['carts', 'customers', 'payment-collections', 'orders', 'returns', 'shipping-options'];

function closed(): never {
  throw notFound('not_found', messages.error.not_found);
}

export const storeMiddlewares: MiddlewareRoute[] = [
  ...CLOSED.flatMap((noun) => [
    { matcher: `/store/${noun}`, middlewares: [closed] },
    { matcher: `/store/${noun}/*`, middlewares: [closed] },
  ]),
  // Who has just signed in for the first time has a token, but is nobody's customer yet.
  {
    matcher: '/store/account',
    methods: ['POST'],
    middlewares: [
      authenticate('customer', ['bearer'], { allowUnauthenticated: true, allowUnregistered: true }),
    ],
  },
  { matcher: '/store/account', methods: ['GET', 'DELETE'], middlewares: [readToken('customer')] },
  { matcher: '/store/account/*', middlewares: [readToken('customer')] },
  { matcher: '/store/checkouts', methods: ['POST'], middlewares: [readToken('customer')] },
  // A picture comes as it is.
  { matcher: '/store/checkouts/:code/return-photos', methods: ['POST'], bodyParser: false },
];
