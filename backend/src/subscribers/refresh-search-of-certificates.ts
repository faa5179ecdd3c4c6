import type { SubscriberArgs, SubscriberConfig } from '@medusajs/framework';
import { noteChange } from '../lib/search/note-change';

export default async function refreshCertificates({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  noteChange(container, 'certificate', event.data);
}

export const config: SubscriberConfig = {
  event: ['listing.certificate.created', 'listing.certificate.updated', 'listing.certificate.deleted'],
};
