import type { MedusaContainer } from '@medusajs/framework/types';
import { forgetEntriesWorkflow } from '../workflows/desk-log/forget-entries';

export default async function forgetDeskLog(container: MedusaContainer): Promise<void> {
  await forgetEntriesWorkflow(container).run();
}

export const config = { name: 'forget-desk-log', schedule: '50 19 * * *' };
