import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { z } from '@medusajs/framework/zod';
import type { WebhookCountList, WebhookOutcome } from '../../../contract';
import { parseQuery } from '../../../lib/errors';
import { page, pageCount } from '../../../lib/paging';
import { WEBHOOK_LOG_MODULE } from '../../../modules/webhook-log';
import type WebhookLogModuleService from '../../../modules/webhook-log/service';

const PAGE_SIZE = 50;
const ACCEPTED: WebhookOutcome[] = ['taken', 'repeated'];

const countListQuery = z.object({ refused: z.enum(['true', 'false']).optional(), page });

/** What became of the messages at `/hooks`, newest day first. For the operator. */
export async function GET(req: MedusaRequest, res: MedusaResponse<WebhookCountList>): Promise<void> {
  const wanted = parseQuery(countListQuery, req);
  const service: WebhookLogModuleService = req.scope.resolve(WEBHOOK_LOG_MODULE);
  const [rows, total] = await service.listAndCountWebhookDays(filterOf(wanted.refused), {
    order: { day: 'DESC', last_at: 'DESC', id: 'ASC' },
    skip: (wanted.page - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  res.json({
    counts: rows.map(({ day, sender, outcome, messages, first_at, last_at, last_hash }) => ({
      day,
      sender,
      outcome,
      messages,
      first_at: first_at.toISOString(),
      last_at: last_at.toISOString(),
      last_hash,
    })),
    total,
    page: wanted.page,
    page_count: pageCount(total, PAGE_SIZE),
  });
}

function filterOf(refused: 'true' | 'false' | undefined) {
  if (refused === undefined) return {};
  return { outcome: refused === 'true' ? { $nin: ACCEPTED } : { $in: ACCEPTED } };
}
