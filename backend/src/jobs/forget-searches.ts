import type { MedusaContainer } from '@medusajs/framework/types';
import { forgetSearchesWorkflow } from '../workflows/search-log/forget-searches';

export default async function forgetSearches(container: MedusaContainer): Promise<void> {
  await forgetSearchesWorkflow(container).run();
}

export const config = { name: 'forget-searches', schedule: '40 19 * * *' };
