import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type { OpeningField } from '../../contract';
import { localDate, now } from '../../lib/clock';
import { conflict, invalidInput } from '../../lib/errors';
import type { OpeningRow } from '../../lib/openings/opening-view';
import { requirementsOf } from '../../lib/openings/rules';
import { type IdentityWord, verifierOn } from '../../lib/openings/verification';
import { messages } from '../../messages';
import { OPENING_MODULE } from '../../modules/opening';
import type OpeningModuleService from '../../modules/opening/service';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import { findOpening } from './find-opening';
import { raiseStall, sellerIdOf } from './lib/raise-stall';

interface Officer {
  id: string;
  name: string;
}

const say = messages.opening;
const decided = () => conflict('opening_decided', say.decided);

/** One officer at a time, and not while its person sends a paper. @throws MarketError 404, 409 for an opening that does not wait */
function alone(container: MedusaContainer, id: string, job: (row: OpeningRow) => Promise<boolean>) {
  const work = async () => {
    const row = await findOpening(container, { id });
    if (row.state !== 'submitted' || !(await job(row))) throw decided();
  };
  return container.resolve(Modules.LOCKING).execute(`opening:${id}`, work, { timeout: 30 });
}

const service = (container: MedusaContainer): OpeningModuleService => container.resolve(OPENING_MODULE);

/**
 * Opens the stall. It is raised first and the opening moved after: a kill between the two leaves an opening that waits, and approving it again
 * goes on where it broke off.
 * @throws MarketError 400 for an identity that was not verified, 409 as above, or where the law wants a way to verify that this market has not
 */
export function approveOpening(
  container: MedusaContainer,
  { id, officer, word }: { id: string; officer: Officer; word: IdentityWord },
): Promise<void> {
  return alone(container, id, async (row) => {
    const { filed } = row;
    if (filed === null) return false;
    const at = now();
    const verifier = verifierOn(localDate(at));
    if (!verifier) throw conflict('electronic_identity_needed', say.needs_electronic);
    if (!(await verifier.verify(filed, word))) {
      throw invalidInput([{ field: 'identity_checked', code: 'required', message: messages.field.required }]);
    }
    const seller_id = await raiseStall(container, { id, member_id: row.member_id, filed, officer });
    return service(container).move({
      id,
      event: 'approve',
      by: { actor: 'officer', ...officer },
      at,
      seller_id,
    });
  });
}

/** Gives an opening back to its person, with what is to be mended. @throws MarketError 400 for no reason at all or an unknown field, 409 */
export function askBack(
  container: MedusaContainer,
  { id, officer, fields }: { id: string; officer: Officer; fields: Partial<Record<OpeningField, string>> },
): Promise<void> {
  return alone(container, id, async (row) => {
    const known = requirementsOf(row.kind).flatMap(({ fields, optional }) => [...fields, ...optional]);
    const asked = Object.keys(fields) as OpeningField[];
    if (asked.length === 0) {
      throw invalidInput([{ field: 'fields', code: 'required', message: say.not_asked }]);
    }
    const unknown = asked.filter((field) => !known.includes(field));
    if (unknown.length > 0) {
      throw invalidInput(
        unknown.map((field) => ({
          field: `fields.${field}`,
          code: 'unrecognized',
          message: say.unknown_field,
        })),
      );
    }
    if (await isRaised(container, id)) return false;
    const by = { actor: 'officer' as const, ...officer };
    return service(container).move({ id, event: 'ask_back', by, at: now(), asked: fields });
  });
}

export function refuseOpening(
  container: MedusaContainer,
  { id, officer, reason }: { id: string; officer: Officer; reason: string },
): Promise<void> {
  return alone(container, id, async () => {
    if (await isRaised(container, id)) return false;
    const by = { actor: 'officer' as const, ...officer };
    return service(container).move({ id, event: 'refuse', by, at: now(), reason });
  });
}

/** An approval that was killed at its end has opened the stall: then there is only one way on. */
async function isRaised(container: MedusaContainer, id: string): Promise<boolean> {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [seller] = await sellers.listSellers({ id: sellerIdOf(id) }, { select: ['state'], take: 1 });
  return seller?.state === 'active';
}
