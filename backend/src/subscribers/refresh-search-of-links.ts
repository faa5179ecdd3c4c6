import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { noteChange } from '../lib/search/note-change';

/** A product that got or lost its stall or its listing. */
export default async function refreshLinked({ event, container }: SubscriberArgs<unknown>): Promise<void> {
  const source = event.name.startsWith('LinkProductProductSeller') ? 'seller_link' : 'listing_link';
  noteChange(container, source, event.data);
}

export const config: SubscriberConfig = {
  event: [
    'LinkProductProductSellerSeller.attached',
    'LinkProductProductSellerSeller.detached',
    'LinkProductProductListingListing.attached',
    'LinkProductProductListingListing.detached',
  ],
};
