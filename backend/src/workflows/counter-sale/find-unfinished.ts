import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

const UNFINISHED_SALES = readFileSync(join(__dirname, 'unfinished-sales.sql'), 'utf8');

/** Orders that are paid for at a counter and not handed over. */
export async function findUnfinishedSales(container: MedusaContainer): Promise<string[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { id: string }[] }>(UNFINISHED_SALES);
  return rows.map(({ id }) => id);
}
