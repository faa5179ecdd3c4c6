import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { Modules } from '@medusajs/framework/utils';
import type { Account } from '../../../contract';
import { MarketError, parseBody } from '../../../lib/errors';
import { messages } from '../../../messages';
import { closeAccount } from '../../../workflows/account/close-account';
import { openAccountWorkflow } from '../../../workflows/account/open-account';
import { requireAccount } from './signed-in';
import { openAccountBody } from './validators';

export async function GET(req: MedusaRequest, res: MedusaResponse<Account>): Promise<void> {
  res.json(await requireAccount(req));
}

/** Opens the account of who has just signed in for the first time; for everybody else it changes nothing. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string }>,
): Promise<void> {
  const { name } = parseBody(openAccountBody, req);
  const { auth_context: who } = req as Partial<AuthenticatedMedusaRequest>;
  if (!who?.auth_identity_id) throw new MarketError(401, 'unauthorized', messages.error.unauthorized);
  const identity = await req.scope
    .resolve(Modules.AUTH)
    .retrieveAuthIdentity(who.auth_identity_id, { relations: ['provider_identities'] });
  const known = identity.app_metadata?.customer_id;
  if (typeof known === 'string' && known !== '') {
    res.json({ id: known });
    return;
  }
  const entity = (provider: string) =>
    identity.provider_identities?.find((one) => one.provider === provider)?.entity_id ?? null;
  const { result } = await openAccountWorkflow(req.scope).run({
    input: {
      auth_identity_id: identity.id,
      name,
      phone: entity('phone-code'),
      email: entity('emailpass'),
    },
  });
  res.status(201).json({ id: result });
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = await requireAccount(req);
  await closeAccount(req.scope, id);
  res.status(200).json({ id, deleted: true });
}
