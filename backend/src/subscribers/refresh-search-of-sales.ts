import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { noteChange } from '../lib/search/note-change';

export default async function refreshSales({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  noteChange(container, 'order', event.data);
}

export const config: SubscriberConfig = {
  event: ['order.placed', 'order.canceled', 'order.return_received'],
};
