import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from '@medusajs/framework/http';
import { readToken } from '../../lib/signed-in';
import { type OfficerRequest, resolveOfficer } from './scope';

async function enter(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const officerScope = await resolveOfficer(req);
  Object.assign(req, { officerScope } satisfies Pick<OfficerRequest, 'officerScope'>);
  next();
}

export const provinceMiddlewares: MiddlewareRoute[] = [
  { matcher: '/province/*', middlewares: [readToken('officer'), enter] },
];
