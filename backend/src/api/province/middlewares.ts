import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from '@medusajs/framework/http';
import { logWhenAnswered } from '../../lib/desk-log';
import { readToken } from '../../lib/signed-in';
import { enterWithKey } from './ioc/key';
import { needsRole, type OfficerRequest, type OfficerScope, resolveOfficer } from './scope';

/** Programs come with a key of their own (`/province/ioc`), people with the token of their sign-in. */
async function enter(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  if (req.originalUrl.startsWith('/province/ioc/')) return enterWithKey(req, res, next);
  const officerScope = await resolveOfficer(req);
  logWhenAnswered(req, res, { actor: 'officer', ...officerScope });
  Object.assign(req, { officerScope } satisfies Pick<OfficerRequest, 'officerScope'>);
  next();
}

/** Writing takes more than to be an officer. */
const WRITES: [path: string, needed: OfficerScope['role']][] = [
  ['/province/parameters', 'reporter'],
  ['/province/parameters/import', 'reporter'],
  ['/province/parameters/:id/decision', 'approver'],
  ['/province/fact-exports', 'reporter'],
  ['/province/reports', 'reporter'],
  ['/province/reports/:id/comments', 'reviewer'],
  ['/province/reports/:id/submit', 'reporter'],
  ['/province/reports/:id/send-back', 'approver'],
  ['/province/reports/:id/approve', 'approver'],
  ['/province/machine-keys', 'approver'],
  ['/province/machine-keys/:id/revoke', 'approver'],
  ['/province/push-endpoints', 'approver'],
  ['/province/push-endpoints/:id/stop', 'approver'],
  ['/province/push-deliveries/:id/retry', 'approver'],
  ['/province/product-changes/:id/approve', 'reviewer'],
  ['/province/product-changes/:id/refuse', 'reviewer'],
  ['/province/certificates/:id/verify', 'reviewer'],
  ['/province/certificates/:id/refuse', 'reviewer'],
  ['/province/certificates/:id/suspend', 'reviewer'],
  ['/province/openings/:id/approve', 'reviewer'],
  ['/province/openings/:id/ask-back', 'reviewer'],
  ['/province/openings/:id/refuse', 'reviewer'],
  ['/province/takedowns', 'reviewer'],
  ['/province/takedowns/:id/order', 'reviewer'],
  ['/province/takedowns/:id/dismiss', 'reviewer'],
  ['/province/takedowns/:id/lift', 'reviewer'],
  ['/province/sellers/:slug/suspend', 'reviewer'],
  ['/province/sellers/:slug/reinstate', 'reviewer'],
  ['/province/sellers/:slug/give-notice', 'reviewer'],
  ['/province/sellers/:slug/withdraw-notice', 'reviewer'],
];

/** Reading is for every officer, but for these. */
const READS: typeof WRITES = [
  ['/province/agreements/:id/pdf', 'reviewer'],
  ['/province/certificates/:id/scan', 'reviewer'],
  ['/province/fact-exports', 'reporter'],
  ['/province/fact-exports/:id/file', 'reporter'],
  ['/province/machine-keys', 'reporter'],
  ['/province/push-endpoints', 'reporter'],
  ['/province/openings', 'reviewer'],
  ['/province/openings/:id', 'reviewer'],
  ['/province/openings/:id/papers/:paper_id', 'reviewer'],
];

const guards = (method: 'GET' | 'POST', rules: typeof WRITES): MiddlewareRoute[] =>
  rules.map(([matcher, needed]) => ({ matcher, methods: [method], middlewares: [needsRole(needed)] }));

export const provinceMiddlewares: MiddlewareRoute[] = [
  { matcher: '/province/*', middlewares: [readToken('officer'), enter] },
  { matcher: '/province/parameters/import', methods: ['POST'], bodyParser: false },
  ...guards('POST', WRITES),
  ...guards('GET', READS),
];
