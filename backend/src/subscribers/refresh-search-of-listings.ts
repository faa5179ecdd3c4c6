import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { noteChange } from '../lib/search/note-change';

export default async function refreshListings({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  noteChange(container, 'listing', event.data);
}

export const config: SubscriberConfig = {
  event: ['listing.listing.created', 'listing.listing.updated', 'listing.listing.deleted'],
};
