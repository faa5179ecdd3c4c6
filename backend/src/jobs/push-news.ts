import type { MedusaContainer } from '@medusajs/framework/types';
import { pushNews } from '../workflows/monitoring/push-news';

/** Tells programs of the province what is new. Where none wants to be told, a round costs one statement. */
export default async function pushNewsJob(container: MedusaContainer): Promise<void> {
  await pushNews(container);
}

export const config = { name: 'push-news', schedule: '*/5 * * * * *' };
