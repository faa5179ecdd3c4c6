import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import { OFFICER_MODULE } from '../../../modules/officer';
import type OfficerModuleService from '../../../modules/officer/service';

export interface NewOfficer {
  name: string;
  email: string;
  role: 'viewer' | 'reviewer' | 'reporter' | 'approver';
}

export const createOfficerStep = createStep(
  'create-officer',
  async ({ name, email, role }: NewOfficer, { container }) => {
    const service: OfficerModuleService = container.resolve(OFFICER_MODULE);
    const officer = await service.createOfficers({ name, email: email.toLowerCase(), role });
    return new StepResponse(officer, officer.id);
  },
  async (officerId, { container }) => {
    if (!officerId) return;
    const service: OfficerModuleService = container.resolve(OFFICER_MODULE);
    await service.deleteOfficers(officerId);
  },
);
