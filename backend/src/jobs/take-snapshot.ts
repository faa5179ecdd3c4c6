import type { MedusaContainer } from '@medusajs/framework/types';
import { takeSnapshot } from '../workflows/monitoring/take-snapshot';

/** Keeps each week once it is over, for the monitoring centre. Looks often, so that no Monday is missed. */
export default async function takeSnapshotJob(container: MedusaContainer): Promise<void> {
  await takeSnapshot(container);
}

export const config = { name: 'take-snapshot', schedule: '*/10 * * * * *' };
