import { createWorkflow, transform, WorkflowResponse } from '@medusajs/framework/workflows-sdk';
import { setAuthAppMetadataStep } from '@medusajs/medusa/core-flows';
import { createMemberStep } from './steps/create-member';

export interface NewPerson {
  auth_identity_id: string;
  name: string;
  /** E.164, proved by a code. */
  phone: string | null;
  email: string | null;
}

/** Makes a member, of no stall yet, of somebody who has just proved a phone or an e-mail. */
export const joinMarketWorkflow = createWorkflow('join-market', (input: NewPerson) => {
  const person = transform(input, ({ auth_identity_id: _id, ...rest }) => ({ ...rest, memberships: [] }));
  const member = createMemberStep(person);
  setAuthAppMetadataStep({ authIdentityId: input.auth_identity_id, actorType: 'member', value: member.id });
  return new WorkflowResponse(member);
});
