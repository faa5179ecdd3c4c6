import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type { SellerKind } from '../../contract';
import { now } from '../../lib/clock';
import { OPENING_MODULE } from '../../modules/opening';
import type OpeningModuleService from '../../modules/opening/service';
import { LIVE } from '../../modules/opening/states';

interface Beginner {
  member: { id: string; name: string };
  kind: SellerKind;
}

/** @returns the id of a new opening, or of the one that this person has open: there is one at a time */
export function beginOpening(container: MedusaContainer, { member, kind }: Beginner): Promise<string> {
  const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
  const begin = async () => {
    const [open] = await openings.listOpenings({ member_id: member.id, state: LIVE }, { take: 1 });
    if (open) return open.id;
    const { id } = await openings.createOpenings({ member_id: member.id, kind, answers: {}, asked: {} });
    await openings.createOpeningEvents({
      opening_id: id,
      event: 'begin',
      from_state: null,
      to_state: 'draft',
      actor: 'member',
      actor_id: member.id,
      actor_name: member.name,
      fields: {},
      happened_at: now(),
    });
    return id;
  };
  return container.resolve(Modules.LOCKING).execute(`opening-of:${member.id}`, begin, { timeout: 30 });
}
