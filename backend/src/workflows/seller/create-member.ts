import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { setAuthAppMetadataStep } from '@medusajs/medusa/core-flows';
import { registerSignInStep } from '../auth/register-sign-in';
import { createMemberStep, type NewMember } from './steps/create-member';

/** A person who works for one or more sellers, with the sign-in of actor `member`. */
export const createMemberWorkflow = createWorkflow(
  'create-member',
  (input: NewMember & { email: string; password: string }) => {
    const person = transform(input, ({ password: _password, ...rest }) => rest);
    const member = createMemberStep(person);
    const authIdentityId = registerSignInStep(input);
    setAuthAppMetadataStep({ authIdentityId, actorType: 'member', value: member.id });
    return new WorkflowResponse(member);
  },
);
