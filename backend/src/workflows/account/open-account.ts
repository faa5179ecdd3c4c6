import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from '@medusajs/framework/workflows-sdk';
import { createCustomersStep, setAuthAppMetadataStep } from '@medusajs/medusa/core-flows';
import { attachCheckouts } from './lib/attach-checkouts';

export interface NewAccount {
  auth_identity_id: string;
  name: string;
  /** E.164, proved by a code. */
  phone: string | null;
  email: string | null;
}

const attachCheckoutsStep = createStep(
  'attach-checkouts',
  async (owner: { customer_id: string; phone: string | null }, { container }) => {
    if (owner.phone) await attachCheckouts(container, owner.customer_id, owner.phone);
    return new StepResponse(undefined);
  },
);

/** Makes the customer of somebody who has just proved a phone or an e-mail, with the orders that this phone placed as a guest. */
export const openAccountWorkflow = createWorkflow('open-account', (account: NewAccount) => {
  const data = transform({ account }, ({ account }) => [
    {
      first_name: account.name,
      phone: account.phone ?? undefined,
      email: account.email ?? undefined,
      has_account: true,
    },
  ]);
  const customers = createCustomersStep(data);
  const customerId = transform({ customers }, ({ customers }) => customers[0]?.id ?? '');
  const metadata = transform({ account, customerId }, ({ account, customerId }) => ({
    authIdentityId: account.auth_identity_id,
    actorType: 'customer',
    value: customerId,
  }));
  setAuthAppMetadataStep(metadata);
  const owner = transform({ account, customerId }, ({ account, customerId }) => ({
    customer_id: customerId,
    phone: account.phone,
  }));
  attachCheckoutsStep(owner);
  return new WorkflowResponse(customerId);
});
