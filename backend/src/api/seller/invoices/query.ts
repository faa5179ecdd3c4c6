import type { MedusaContainer } from '@medusajs/framework/types';
import type { InvoiceState, SellerInvoice, SellerInvoiceList } from '../../../contract';
import { notFound } from '../../../lib/errors';
import { readChain, readInvoices } from '../../../lib/invoices/rows';
import { toSellerInvoice, toSellerRow } from '../../../lib/invoices/seller-view';
import { pageCount } from '../../../lib/paging';
import { messages } from '../../../messages';
import { INVOICE_MODULE } from '../../../modules/invoice';
import type InvoiceModuleService from '../../../modules/invoice/service';
import type { StoredInvoice } from '../../../modules/invoice/types';
import { SELLER_MODULE } from '../../../modules/seller';
import type SellerModuleService from '../../../modules/seller/service';
import type { SellerScope } from '../scope';
import { INVOICE_STATES } from './validators';

const PAGE_SIZE = 20;

/** The seller's invoices, the latest due first, and how many of the month there are in each state. */
export async function listInvoices(
  container: MedusaContainer,
  { sellerId }: SellerScope,
  wanted: { state?: InvoiceState; month?: string; page: number },
): Promise<SellerInvoiceList> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const inMonth = { seller_id: sellerId, ...(wanted.month && { due_at: monthOf(wanted.month) }) };
  const [[rows, total], counts] = await Promise.all([
    service.listAndCountInvoices(
      { ...inMonth, ...(wanted.state && { state: wanted.state }) },
      { skip: (wanted.page - 1) * PAGE_SIZE, take: PAGE_SIZE, order: { due_at: 'DESC', id: 'DESC' } },
    ),
    countStates(service, inMonth),
  ]);
  return {
    invoices: (rows as unknown as StoredInvoice[]).map(toSellerRow),
    total,
    page: wanted.page,
    page_count: pageCount(total, PAGE_SIZE),
    counts,
  };
}

/** @throws MarketError 404 when the seller has no such invoice, whoever else has */
export async function findInvoice(
  container: MedusaContainer,
  { sellerId }: Pick<SellerScope, 'sellerId'>,
  id: string,
): Promise<StoredInvoice> {
  const [row] = await readInvoices(container, { id, seller_id: sellerId });
  if (!row) throw notFound('invoice_not_found', messages.invoice.not_found);
  return row;
}

export async function retrieveInvoice(
  container: MedusaContainer,
  scope: SellerScope,
  id: string,
): Promise<SellerInvoice> {
  const row = await findInvoice(container, scope, id);
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const [chain, notices, events] = await Promise.all([
    readChain(container, row),
    service.listErrorNotices({ invoice_id: id }, { order: { created_at: 'ASC' } }),
    service.listInvoiceEvents({ invoice_id: id }, { order: { at: 'ASC', id: 'ASC' }, take: null }),
  ]);
  const memberIds = events.flatMap(({ member_id }) => member_id ?? []);
  const members = await sellers.listMembers({ id: memberIds }, { select: ['id', 'name'] });
  return toSellerInvoice(row, {
    chain,
    notices,
    events,
    members: new Map(members.map((member) => [member.id, member.name])),
  });
}

async function countStates(
  service: InvoiceModuleService,
  filters: Parameters<InvoiceModuleService['listInvoices']>[0],
): Promise<Record<InvoiceState, number>> {
  const rows = await service.listInvoices(filters, { select: ['state'], take: null });
  const counts = Object.fromEntries(INVOICE_STATES.map((state) => [state, 0])) as Record<
    InvoiceState,
    number
  >;
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

/** From the first moment of a month in Việt Nam to that of the next. */
function monthOf(month: string): { $gte: Date; $lt: Date } {
  const from = new Date(`${month}-01T00:00:00+07:00`);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { $gte: from, $lt: new Date(`${next}-01T00:00:00+07:00`) };
}
