import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { noteChange } from '../lib/search/note-change';

export default async function refreshVariants({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  noteChange(container, 'variant', event.data);
}

export const config: SubscriberConfig = {
  event: [
    'product-variant.created',
    'product-variant.updated',
    'product-variant.deleted',
    'product.product-variant.created',
    'product.product-variant.updated',
    'product.product-variant.deleted',
  ],
};
