import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { LISTING_MODULE } from '../../../modules/listing';
import type ListingModuleService from '../../../modules/listing/service';
import type { NewListing } from '../types';

/** @returns the ids of the listings, in the order in which they were given */
export const createListingsStep = createStep(
  'create-listings',
  async (wanted: NewListing[], { container }) => {
    const service: ListingModuleService = container.resolve(LISTING_MODULE);
    const made = await service.createListings(
      wanted.map(({ certificates: _, harvest_months, ...listing }) => ({
        ...listing,
        harvest_months: harvest_months as unknown as Record<string, unknown>,
      })),
    );
    const ids = made.map(({ id }) => id);
    const certificates = wanted.flatMap(({ certificates = [] }, index) =>
      certificates.map((one) => ({ ...one, listing_id: ids[index] ?? '' })),
    );
    if (certificates.length > 0) await service.createCertificates(certificates);
    return new StepResponse(ids, ids);
  },
  async (ids, { container }) => {
    if (!ids) return;
    const service: ListingModuleService = container.resolve(LISTING_MODULE);
    const certificates = await service.listCertificates(
      { listing: { id: ids } },
      { select: ['id'], take: null },
    );
    await service.deleteCertificates(certificates.map(({ id }) => id));
    await service.deleteListings(ids);
  },
);
