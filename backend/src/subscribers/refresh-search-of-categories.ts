import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { noteChange } from '../lib/search/note-change';

export default async function refreshCategories({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  noteChange(container, 'category', event.data);
}

export const config: SubscriberConfig = {
  event: [
    'product-category.created',
    'product-category.updated',
    'product-category.deleted',
    'product.product-category.created',
    'product.product-category.updated',
    'product.product-category.deleted',
  ],
};
