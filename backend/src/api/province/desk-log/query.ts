import type { MedusaContainer } from '@medusajs/framework/types';
import type { DeskLog, DeskLogEntry } from '../../../contract';
import { env } from '../../../env';
import { pageCount } from '../../../lib/paging';
import { DESK_LOG_MODULE } from '../../../modules/desk-log';
import type DeskLogModuleService from '../../../modules/desk-log/service';
import { mayActAs, type OfficerScope } from '../scope';

const PAGE_SIZE = 50;

/** Who did what at the desk. What colleagues read is for who answers for the desk. */
export async function readDeskLog(
  container: MedusaContainer,
  officer: OfficerScope,
  { kind, page }: { kind: 'changes' | 'all'; page: number },
): Promise<DeskLog> {
  const log: DeskLogModuleService = container.resolve(DESK_LOG_MODULE);
  const [rows, total] = await log.listAndCountDeskEntries(
    {
      actor: ['officer', 'key'],
      ...(kind === 'changes' && { method: { $ne: 'GET' } }),
      ...(!mayActAs(officer, 'approver') && { actor_id: officer.id }),
    },
    { take: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE, order: { at: 'DESC', id: 'DESC' } },
  );
  const entries = rows.map(({ id, at, actor, actor_name, role, method, path, status }) => ({
    ...{ id, method, path, status },
    actor: actor === 'key' ? ('key' as const) : ('officer' as const),
    at: new Date(at).toISOString(),
    name: actor_name,
    role: role as DeskLogEntry['role'],
  }));
  return { entries, total, page, page_count: pageCount(total, PAGE_SIZE), kept_days: env.DESK_LOG_DAYS };
}
