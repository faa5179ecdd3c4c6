import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { conflict, MarketError } from '../../lib/errors';
import { readOpeningGround } from '../../lib/openings/read-ground';
import { readOpening } from '../../lib/openings/read-opening';
import { messages } from '../../messages';
import { OPENING_MODULE } from '../../modules/opening';
import type OpeningModuleService from '../../modules/opening/service';
import { WRITABLE } from '../../modules/opening/states';
import { findOpening } from './find-opening';

/**
 * Hands a whole opening to the province, the first time or once more after it was asked back. Under the lock that papers take, so that
 * what is read is what is handed over.
 * @throws MarketError 400 naming every field that lacks or is wrong, 404, 409 for one that waits or is decided
 */
export function submitOpening(
  container: MedusaContainer,
  { id, member }: { id: string; member: { id: string; name: string } },
): Promise<void> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`opening:${id}`, () => submit(container, id, member), { timeout: 30 });
}

async function submit(container: MedusaContainer, id: string, member: { id: string; name: string }) {
  const row = await findOpening(container, { id, member_id: member.id });
  const late = () => conflict('opening_not_writable', messages.opening.not_writable);
  if (!WRITABLE.includes(row.state)) throw late();
  const { steps, filed } = readOpening(row, await readOpeningGround(container));
  if (filed === null) {
    const fields = steps.flatMap(({ problems }) => problems.map((one) => ({ ...one, code: 'wrong' })));
    throw new MarketError(400, 'opening_incomplete', messages.opening.incomplete, fields);
  }
  const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
  const by = { actor: 'member' as const, ...member };
  if (!(await openings.move({ id, event: 'submit', by, at: now(), filed }))) throw late();
}
