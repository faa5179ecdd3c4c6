import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';

/** Which versions of the indexes serve now, as one text to compare. The Search Module keeps the versions in its own table and tells nobody. */
export async function indexGeneration(container: MedusaContainer): Promise<string> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { generation: string | null }[] }>(
    `SELECT string_agg(name || ':' || active_version, ',' ORDER BY name) AS generation
     FROM search_index WHERE deleted_at IS NULL`,
  );
  return rows[0]?.generation ?? '';
}
