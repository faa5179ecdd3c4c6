import type { MedusaContainer } from '@medusajs/framework/types';
import type { SellerRole, StallLog } from '../../../contract';
import { pageCount } from '../../../lib/paging';
import { messages } from '../../../messages';
import { DESK_LOG_MODULE } from '../../../modules/desk-log';
import type DeskLogModuleService from '../../../modules/desk-log/service';
import type { SellerScope } from '../scope';

const PAGE_SIZE = 50;
const { acts, steps, details, roles } = messages.people;

/** What people of the stall changed, the newest first; what was refused is none of it. */
export async function readStallLog(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  page: number,
): Promise<StallLog> {
  const log: DeskLogModuleService = container.resolve(DESK_LOG_MODULE);
  const [rows, total] = await log.listAndCountDeskEntries(
    { seller_id: sellerId, status: { $lt: 400 } },
    { take: PAGE_SIZE, skip: (page - 1) * PAGE_SIZE, order: { at: 'DESC', id: 'DESC' } },
  );
  const entries = rows.map((row) => ({
    at: new Date(row.at).toISOString(),
    name: row.actor_name,
    role: row.role as SellerRole,
    act: actOf(row.path),
    details: detailsOf(row.details ?? ''),
  }));
  return { entries, total, page, page_count: pageCount(total, PAGE_SIZE) };
}

/** `/seller/orders/order_1/pack` in words. */
function actOf(path: string): string {
  const [, , noun = '', ...rest] = (path.split('?')[0] ?? '').split('/');
  const step = steps[rest.at(-1) ?? ''];
  const named = acts[noun] ?? noun;
  return step ? `${named}: ${step}` : named;
}

function detailsOf(told: string): string | null {
  const parts = told
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [name = '', value = ''] = part.split('=');
      return `${details[name] ?? name} ${name === 'role' ? (roles[value as SellerRole] ?? value) : value}`;
    });
  return parts.length > 0 ? parts.join(', ') : null;
}
