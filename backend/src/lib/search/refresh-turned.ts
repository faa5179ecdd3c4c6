import type { MedusaContainer } from '@medusajs/framework/types';
import type { LocalDate } from '../../contract';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';
import { noteChange } from './note-change';

/** Refreshes the goods whose certificates ended yesterday or begin today. */
export async function refreshTurned(container: MedusaContainer, today: LocalDate): Promise<void> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const turned = await listings.listCertificates(
    { $or: [{ expires_on: dayBefore(today) }, { issued_on: today }] },
    { select: ['id'], take: null },
  );
  noteChange(container, 'certificate', turned);
}

function dayBefore(day: LocalDate): LocalDate {
  return new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
