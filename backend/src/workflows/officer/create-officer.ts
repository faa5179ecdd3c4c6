import { createWorkflow, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { setAuthAppMetadataStep } from '@medusajs/medusa/core-flows';
import { registerSignInStep } from '../auth/register-sign-in';
import { createOfficerStep, type NewOfficer } from './steps/create-officer';

/** A person of the province's staff, with the sign-in of actor `officer`. */
export const createOfficerWorkflow = createWorkflow(
  'create-officer',
  (input: NewOfficer & { password: string }) => {
    const officer = createOfficerStep(input);
    const authIdentityId = registerSignInStep(input);
    setAuthAppMetadataStep({ authIdentityId, actorType: 'officer', value: officer.id });
    return new WorkflowResponse(officer);
  },
);
