import type { MedusaContainer } from '@medusajs/framework/types';
import { sendMessages } from '../workflows/notification/send-messages';

/** Tells people what happened to their orders. What is to be told follows from state, so no event is needed and none can be lost. */
export default async function sendMessagesJob(container: MedusaContainer): Promise<void> {
  await sendMessages(container);
}

export const config = { name: 'send-messages', schedule: '*/5 * * * * *' };
