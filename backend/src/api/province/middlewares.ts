import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from '@medusajs/framework/http';
import { readToken } from '../../lib/signed-in';
import { needsRole, type OfficerRequest, type OfficerScope, resolveOfficer } from './scope';

async function enter(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const officerScope = await resolveOfficer(req);
  Object.assign(req, { officerScope } satisfies Pick<OfficerRequest, 'officerScope'>);
  next();
}

/** Writing takes more than to be an officer. */
const WRITES: [path: string, needed: OfficerScope['role']][] = [
  ['/province/parameters', 'reporter'],
  ['/province/parameters/:id/decision', 'approver'],
  ['/province/reports', 'reporter'],
  ['/province/reports/:id/comments', 'reviewer'],
  ['/province/reports/:id/submit', 'reporter'],
  ['/province/reports/:id/send-back', 'approver'],
  ['/province/reports/:id/approve', 'approver'],
  ['/province/sellers/:slug/suspend', 'reviewer'],
  ['/province/sellers/:slug/reinstate', 'reviewer'],
];

export const provinceMiddlewares: MiddlewareRoute[] = [
  { matcher: '/province/*', middlewares: [readToken('officer'), enter] },
  ...WRITES.map(([matcher, needed]) => ({
    matcher,
    methods: ['POST' as const],
    middlewares: [needsRole(needed)],
  })),
];
