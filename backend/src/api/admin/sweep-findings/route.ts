import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { z } from '@medusajs/framework/zod';
import type { SweepFindingList } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import { page, pageCount } from '../../../lib/paging';
import { SWEEP_LOG_MODULE } from '../../../modules/sweep-log';
import type SweepLogModuleService from '../../../modules/sweep-log/service';

const PAGE_SIZE = 50;

const findingListQuery = z.object({
  mended: z.enum(['true', 'false']).optional(),
  /** As a sweeper names it. */
  what: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .optional(),
  day: z.iso.date().optional(),
  page,
});

/** What the sweepers found undone, newest first. For the operator. */
export async function GET(req: MedusaRequest, res: MedusaResponse<SweepFindingList>): Promise<void> {
  const wanted = parseQuery(findingListQuery, req);
  const service: SweepLogModuleService = req.scope.resolve(SWEEP_LOG_MODULE);
  const [rows, total] = await service.listAndCountSweepFindings(
    {
      ...(wanted.mended ? { mended: wanted.mended === 'true' } : {}),
      ...(wanted.what ? { what: wanted.what } : {}),
      ...(wanted.day ? { found_at: within(wanted.day) } : {}),
    },
    { order: { found_at: 'DESC', id: 'DESC' }, skip: (wanted.page - 1) * PAGE_SIZE, take: PAGE_SIZE },
  );
  res.json({
    findings: rows.map(({ id, sweeper, what, subject_id, mended, reason, found_at }) => ({
      id,
      sweeper,
      what,
      subject_id,
      mended,
      reason,
      found_at: found_at.toISOString(),
    })),
    total,
    page: wanted.page,
    page_count: pageCount(total, PAGE_SIZE),
  });
}

/** A day on the calendar of Việt Nam, which has no summer time. */
function within(day: string): { $gte: Date; $lt: Date } {
  const start = new Date(`${day}T00:00:00+07:00`);
  return { $gte: start, $lt: new Date(start.getTime() + 24 * 3_600_000) };
}
