import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { LISTING_MODULE } from '../../../modules/listing';
import type ListingModuleService from '../../../modules/listing/service';
import type { NewListing } from '../types';

export type ListingChangeInput = { id: string } & Partial<Omit<NewListing, 'certificates'>>;

export const updateListingStep = createStep(
  'update-listing',
  async ({ harvest_months, ...change }: ListingChangeInput, { container }) => {
    const service: ListingModuleService = container.resolve(LISTING_MODULE);
    const before = await service.retrieveListing(change.id);
    const months = harvest_months && { harvest_months: harvest_months as unknown as Record<string, unknown> };
    await service.updateListings({ ...change, ...months });
    const { certificates: _, ...row } = before;
    return new StepResponse(null, row);
  },
  async (before, { container }) => {
    if (!before) return;
    const service: ListingModuleService = container.resolve(LISTING_MODULE);
    await service.updateListings(before);
  },
);
