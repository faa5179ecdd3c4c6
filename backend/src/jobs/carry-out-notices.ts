import type { MedusaContainer } from '@medusajs/framework/types';
import { carryOutNotices } from '../workflows/seller/carry-out-notices';

export default async function carryOutNoticesJob(container: MedusaContainer): Promise<void> {
  await carryOutNotices(container);
}

export const config = { name: 'carry-out-notices', schedule: '* * * * *' };
