import type { MiddlewareRoute } from '@medusajs/framework/http';

/** Medusa itself lets only its users in; a statement's bytes are read by its route. */
export const adminMiddlewares: MiddlewareRoute[] = [
  { matcher: '/admin/bank-statements', methods: ['POST'], bodyParser: false },
];
