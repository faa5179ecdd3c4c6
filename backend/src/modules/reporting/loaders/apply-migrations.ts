import type { LoaderOptions } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { applyMigrations } from '../apply-migrations';

/** Brings the schema `reporting` up to date before anything reads it. */
export default async function applyMigrationsLoader({ container }: LoaderOptions): Promise<void> {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  if (!projectConfig.databaseUrl) throw new Error('The module reporting needs a database.');
  const applied = await applyMigrations(projectConfig.databaseUrl);
  if (applied.length === 0) return;
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`reporting: applied ${applied.join(', ')}`);
}
