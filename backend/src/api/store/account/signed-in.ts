import type { MedusaRequest } from '@medusajs/framework/http';
import { Modules } from '@medusajs/framework/utils';
import type { Account } from '../../../contract';
import { MarketError } from '../../../lib/errors';
import { actorId } from '../../../lib/signed-in';
import { messages } from '../../../messages';

/** The account of who asks. @throws MarketError 401 for nobody, and for an account that was closed */
export async function requireAccount(req: MedusaRequest): Promise<Account> {
  const id = actorId(req);
  const [found] = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id }, { select: ['id', 'first_name', 'phone', 'email'], take: 1 });
  if (!found) throw new MarketError(401, 'unauthorized', messages.error.unauthorized);
  return { id, name: found.first_name ?? '', phone: found.phone, email: found.email || null };
}
