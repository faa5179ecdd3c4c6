import type { AuthenticatedMedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { Modules } from '@medusajs/framework/utils';
import { MarketError, parseBody } from '../../../lib/errors';
import { messages } from '../../../messages';
import { joinMarketWorkflow } from '../../../workflows/seller/join-market';
import { memberBody } from './validators';

/** Makes a member of who has just signed in for the first time; for everybody else it changes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string }>,
): Promise<void> {
  const { name } = parseBody(memberBody, req);
  const { auth_context: who } = req as Partial<AuthenticatedMedusaRequest>;
  if (!who?.auth_identity_id) throw new MarketError(401, 'unauthorized', messages.error.unauthorized);
  const identity = await req.scope
    .resolve(Modules.AUTH)
    .retrieveAuthIdentity(who.auth_identity_id, { relations: ['provider_identities'] });
  const known = identity.app_metadata?.member_id;
  if (typeof known === 'string' && known !== '') {
    res.json({ id: known });
    return;
  }
  const entity = (provider: string) =>
    identity.provider_identities?.find((one) => one.provider === provider)?.entity_id ?? null;
  const { result } = await joinMarketWorkflow(req.scope).run({
    input: {
      auth_identity_id: identity.id,
      name,
      phone: entity('phone-code'),
      email: entity('emailpass'),
    },
  });
  res.status(201).json({ id: result.id });
}
