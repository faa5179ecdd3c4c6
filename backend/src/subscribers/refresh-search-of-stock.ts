import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { noteChange } from '../lib/search/note-change';

export default async function refreshStock({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  noteChange(container, 'inventory_level', event.data);
}

export const config: SubscriberConfig = {
  event: [
    'inventory.inventory-level.created',
    'inventory.inventory-level.updated',
    'inventory.inventory-level.deleted',
  ],
};
