import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';

/** Runs one statement inside a module's method, in its transaction when there is one. `?` stands for a parameter. */
export async function execute<Row = unknown>(
  context: Context<EntityManager>,
  sql: string,
  parameters: unknown[],
): Promise<Row[]> {
  const manager = context.transactionManager ?? context.manager;
  if (!manager) throw new Error('A module method ran without a database.');
  return manager.execute(sql, parameters);
}
