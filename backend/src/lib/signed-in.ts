import { type AuthenticatedMedusaRequest, authenticate, type MedusaRequest } from '@medusajs/framework/http';
import { messages } from '../messages';
import { MarketError } from './errors';

/** Reads the bearer token of one actor type; who else signs in is nobody at this door. */
export function readToken(actor: 'member' | 'officer' | 'customer') {
  return authenticate(actor, ['bearer'], { allowUnauthenticated: true, requireMfa: true });
}

/** @throws MarketError 401 when the token is missing, wrong, expired or of another kind of actor */
export function actorId(req: MedusaRequest): string {
  const { auth_context } = req as Partial<AuthenticatedMedusaRequest>;
  if (!auth_context?.actor_id) throw new MarketError(401, 'unauthorized', messages.error.unauthorized);
  return auth_context.actor_id;
}
