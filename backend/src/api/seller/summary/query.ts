import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import type { SellerSummary } from '../../../contract';
import { localMonth, now } from '../../../lib/clock';
import { readOrderFacts } from '../../../lib/order-facts';
import { orderState } from '../../../lib/order-state';
import { AFTER_SALE_MODULE } from '../../../modules/after-sale';
import type AfterSaleModuleService from '../../../modules/after-sale/service';
import { REPORTING_MODULE } from '../../../modules/reporting';
import type ReportingModuleService from '../../../modules/reporting/service';
import type { SellerScope } from '../scope';
import { type AfterSaleToDo, figures, firstInstant, type OrderLine } from './figures';

const LINES_SINCE = readFileSync(join(__dirname, 'lines-since.sql'), 'utf8');
const LOW_STOCK = readFileSync(join(__dirname, 'low-stock.sql'), 'utf8');

/** Fewer pieces than this that nobody has ordered yet: time to fill the shelf. */
const FEW_LEFT = 5;

export async function summarise(
  container: MedusaContainer,
  { sellerId }: SellerScope,
): Promise<SellerSummary> {
  const at = now();
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const reporting: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const [known, lines, lowStock, delivered, afterSale] = await Promise.all([
    readOrderFacts(container, { sellerId }),
    database.raw<{ rows: OrderLine[] }>(LINES_SINCE, { seller: sellerId, since: firstInstant(at) }),
    database.raw<{ rows: SellerSummary['low_stock'] }>(LOW_STOCK, { seller: sellerId, few: FEW_LEFT }),
    reporting.gmvNetOf(sellerId, localMonth(at)),
    afterSaleToDo(container, sellerId),
  ]);
  const orders = known.map(({ id, facts }) => ({
    id,
    placed_at: new Date(facts.placed_at),
    state: orderState(facts),
  }));
  const { to_do, ...sold } = figures(orders, lines.rows, at, delivered);
  return { ...sold, to_do: { ...to_do, ...afterSale }, low_stock: lowStock.rows };
}

async function afterSaleToDo(container: MedusaContainer, seller_id: string): Promise<AfterSaleToDo> {
  const service: AfterSaleModuleService = container.resolve(AFTER_SALE_MODULE);
  const count = async (listed: Promise<[unknown[], number]>) => (await listed)[1];
  const none = { take: 0 };
  const [returns_to_answer, returns_to_receive, refunds_due] = await Promise.all([
    count(service.listAndCountReturnRequests({ seller_id, state: 'requested' }, none)),
    count(service.listAndCountReturnRequests({ seller_id, state: 'accepted' }, none)),
    count(service.listAndCountRefundDues({ seller_id, payee: seller_id, state: 'due' }, none)),
  ]);
  return { returns_to_answer, returns_to_receive, refunds_due };
}
