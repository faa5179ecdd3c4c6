import type { ExecArgs } from '@medusajs/framework/types';
import { rebuildSearchIndexesWorkflow } from '../workflows/search/rebuild-search-indexes';

/** `medusa exec ./src/scripts/rebuild-search.js`: builds every search index anew while the market goes on with the old ones. */
export default async function rebuildSearch({ container }: ExecArgs): Promise<void> {
  await rebuildSearchIndexesWorkflow(container).run();
}
