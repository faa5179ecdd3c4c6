import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { OfficerMe } from '../../contract';
import { forbidden } from '../../lib/errors';
import { actorId } from '../../lib/signed-in';
import { messages } from '../../messages';
import { OFFICER_MODULE } from '../../modules/officer';
import type OfficerModuleService from '../../modules/officer/service';

/** Who of the province's staff asks. Every role may read what stands behind this door, unless a route says otherwise. */
export type OfficerScope = OfficerMe['officer'];

export interface OfficerRequest<Body = unknown> extends MedusaRequest<Body> {
  officerScope: OfficerScope;
}

/** @throws MarketError 401 for nobody, 403 for an officer who is no more */
export async function resolveOfficer(req: MedusaRequest): Promise<OfficerScope> {
  const id = actorId(req);
  const officers: OfficerModuleService = req.scope.resolve(OFFICER_MODULE);
  const [officer] = await officers.listOfficers({ id });
  if (!officer) throw forbidden('no_officer', messages.provinceDesk.no_account);
  return { id: officer.id, name: officer.name, role: officer.role };
}

/** From the one who may least to the one who may most; each may do what those before it may. */
const ROLES: OfficerScope['role'][] = ['viewer', 'reviewer', 'reporter', 'approver'];

export function mayActAs({ role }: OfficerScope, needed: OfficerScope['role']): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** Lets only officers of a role, or of a higher one, past. @throws MarketError 403 */
export function needsRole(needed: OfficerScope['role']) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void => {
    const { officerScope } = req as OfficerRequest;
    if (!mayActAs(officerScope, needed)) throw forbidden('role_needed', messages.reports.role_needed[needed]);
    next();
  };
}
