import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { noteChange } from '../lib/search/note-change';

export default async function refreshSellers({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  noteChange(container, 'seller', event.data);
}

export const config: SubscriberConfig = {
  event: ['seller.seller.created', 'seller.seller.updated', 'seller.seller.deleted'],
};
