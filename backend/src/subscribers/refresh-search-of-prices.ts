import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { noteChange } from '../lib/search/note-change';

export default async function refreshPrices({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  noteChange(container, 'price', event.data);
}

export const config: SubscriberConfig = {
  event: ['pricing.price.created', 'pricing.price.updated', 'pricing.price.deleted'],
};
