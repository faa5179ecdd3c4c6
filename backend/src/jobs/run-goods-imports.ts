import type { MedusaContainer } from '@medusajs/framework/types';
import { runGoodsImports } from '../workflows/goods-import/run-imports';

/** Takes in the goods that stalls have sent as files. A round that finds nothing costs three indexed statements. */
export default async function runGoodsImportsJob(container: MedusaContainer): Promise<void> {
  await runGoodsImports(container);
}

export const config = { name: 'run-goods-imports', schedule: '*/2 * * * * *' };
