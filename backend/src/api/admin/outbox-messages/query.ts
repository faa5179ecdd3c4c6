import type { MedusaContainer } from '@medusajs/framework/types';
import type { OutboxMessageList, OutboxMessageRow } from '../../../contract';
import { notFound } from '../../../lib/errors';
import { pageCount } from '../../../lib/paging';
import { messages } from '../../../messages';
import { CHECKOUT_MODULE } from '../../../modules/checkout';
import type CheckoutModuleService from '../../../modules/checkout/service';
import { OUTBOX_MODULE } from '../../../modules/outbox';
import type OutboxModuleService from '../../../modules/outbox/service';
import { OPEN_STATES } from '../../../modules/outbox/states';

const PAGE_SIZE = 50;

interface Wanted {
  state: 'open' | 'set_aside';
  page: number;
}

/** Messages that wait for a person, or that one has set aside; newest first. */
export async function listMessages(
  container: MedusaContainer,
  { state, page }: Wanted,
): Promise<OutboxMessageList> {
  const outbox: OutboxModuleService = container.resolve(OUTBOX_MODULE);
  const [rows, total] = await outbox.listAndCountOutboxMessages(
    { state: state === 'open' ? [...OPEN_STATES] : ['set_aside'] },
    { order: { happened_at: 'DESC', id: 'DESC' }, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE },
  );
  return { messages: await views(container, rows), total, page, page_count: pageCount(total, PAGE_SIZE) };
}

/** @throws MarketError 404 */
export async function retrieveMessage(container: MedusaContainer, id: string): Promise<OutboxMessageRow> {
  const outbox: OutboxModuleService = container.resolve(OUTBOX_MODULE);
  const [found] = await views(container, await outbox.listOutboxMessages({ id }, { take: 1 }));
  if (!found) throw notFound('message_not_found', messages.operator.message_not_found);
  return found;
}

type Row = Awaited<ReturnType<OutboxModuleService['listOutboxMessages']>>[number];

async function views(container: MedusaContainer, rows: Row[]): Promise<OutboxMessageRow[]> {
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const ids = rows.flatMap(({ checkout_id }) => checkout_id ?? []);
  const found = await checkouts.listCheckouts({ id: ids }, { select: ['id', 'code'], take: null });
  const codes = new Map(found.map(({ id, code }) => [id, code]));
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    checkout_code: row.checkout_id === null ? null : (codes.get(row.checkout_id) ?? null),
    order_id: row.order_id,
    happened_at: new Date(row.happened_at).toISOString(),
    attempts: row.attempts,
    error: row.error,
    decided: row.decided_at
      ? { at: new Date(row.decided_at).toISOString(), by: row.decided_by ?? '', reason: row.reason }
      : null,
  }));
}
