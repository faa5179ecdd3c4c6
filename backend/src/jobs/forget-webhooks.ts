import type { MedusaContainer } from '@medusajs/framework/types';
import { forgetWebhooksWorkflow } from '../workflows/webhook-log/forget-webhooks';

export default async function forgetWebhooks(container: MedusaContainer): Promise<void> {
  await forgetWebhooksWorkflow(container).run();
}

export const config = { name: 'forget-webhooks', schedule: '45 19 * * *' };
