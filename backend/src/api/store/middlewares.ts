import type { MiddlewareRoute } from '@medusajs/framework/http';
import { notFound } from '../../lib/errors';
import { messages } from '../../messages';

/**
 * Medusa's own way of buying. Here a basket is placed by `POST /store/checkouts` alone: an order from a cart would have no seller,
 * no checkout and no deadline, and would hold stock for ever.
 */
const CLOSED = ['carts', 'payment-collections', 'orders', 'returns', 'shipping-options'];

function closed(): never {
  throw notFound('not_found', messages.error.not_found);
}

export const storeMiddlewares: MiddlewareRoute[] = [
  ...CLOSED.flatMap((noun) => [
    { matcher: `/store/${noun}`, middlewares: [closed] },
    { matcher: `/store/${noun}/*`, middlewares: [closed] },
  ]),
  // A picture comes as it is.
  { matcher: '/store/checkouts/:code/return-photos', methods: ['POST'], bodyParser: false },
];
