import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { readDeliveries } from '../../lib/invoices/deliveries';
import { readInvoices } from '../../lib/invoices/rows';
import { mendEach } from '../../lib/mend-each';
import { issueDeliveriesOf } from './lib/issue-delivery';
import { issueReturnsOf } from './lib/issue-returns';
import { dispatch } from './lib/process-order';
import { sendErrorNotices } from './lib/send-error-notices';
import { sendInvoices } from './lib/send-invoices';

const CHANGED_ORDERS = readFileSync(join(__dirname, 'lib', 'changed-orders.sql'), 'utf8');

/**
 * Makes true what events and processes that died may have left undone (D11): what was handed over since an instant (or ever) and has no
 * invoice, what came back and is not adjusted, what has a number and no signature, what waits for an answer. May run anywhere, at any
 * time, twice at once.
 */
export async function sweepInvoices(container: MedusaContainer, since?: Date): Promise<void> {
  const delivered = await readDeliveries(container, { from: since, open: true });
  const orders = [...new Set(delivered.map(({ order_id }) => order_id))];
  await mendEach(container, orders, issueDeliveriesOf);
  await mendEach(container, await changedOrders(container, since), issueReturnsOf);
  const numbered = await readInvoices(container, { state: 'numbered' });
  await mendEach(container, numbered, (inside, row) => dispatch(inside, [row]));
  await sendInvoices(container);
  await sendErrorNotices(container);
}

async function changedOrders(container: MedusaContainer, since?: Date): Promise<string[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { order_id: string }[] }>(CHANGED_ORDERS, {
    since: since ?? null,
  });
  return rows.map(({ order_id }) => order_id);
}
