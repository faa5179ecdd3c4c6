import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { warningDays } from '../../../lib/certificates/rules';
import { localDate, now } from '../../../lib/clock';
import { OUTBOX_MODULE } from '../../../modules/outbox';
import type OutboxModuleService from '../../../modules/outbox/service';

const FIND_HAPPENINGS = readFileSync(join(__dirname, 'find-happenings.sql'), 'utf8');
/** A market that stood still for longer has other worries; nobody wants to read old news. */
const LOOK_BACK_MS = 3 * 24 * 3_600_000;

/** Writes down in the outbox whatever happened that nobody was told of yet (D11). */
export async function findHappenings(container: MedusaContainer): Promise<void> {
  const at = now();
  const outbox: OutboxModuleService = container.resolve(OUTBOX_MODULE);
  const start = await outbox.startedAt(at);
  const since = new Date(Math.max(start.getTime(), at.getTime() - LOOK_BACK_MS));
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(FIND_HAPPENINGS, {
    since,
    now: at,
    ...warningDays(localDate(at)),
  });
}
