import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { noteChange } from '../lib/search/note-change';

export default async function refreshProducts({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  noteChange(container, 'product', event.data);
}

export const config: SubscriberConfig = {
  event: [
    // Of the workflows: an update through them is not told by the module.
    'product.created',
    'product.updated',
    'product.deleted',
    'product.product.created',
    'product.product.updated',
    'product.product.deleted',
    'product.product.restored',
  ],
};
