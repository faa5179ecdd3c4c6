import type { MiddlewareRoute } from '@medusajs/framework/http';

/** Signatures cover the bytes as sent, so nothing may parse them before they are verified. */
export const hookMiddlewares: MiddlewareRoute[] = [
  { matcher: '/hooks/bank/*', methods: ['POST'], bodyParser: false },
  { matcher: '/hooks/stripe', methods: ['POST'], bodyParser: false },
];
