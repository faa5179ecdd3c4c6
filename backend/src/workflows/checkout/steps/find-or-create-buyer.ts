import type { FilterableCustomerProps } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import type { Plan } from '../lib/plan';

/** Who buys, as one customer: the account that is signed in, else a guest known by e-mail, else by phone. Runs under the buyer's lock, so nobody else can take a made one. */
export const findOrCreateBuyerStep = createStep(
  'find-or-create-buyer',
  async ({ buyer }: Plan, { container }) => {
    if (buyer.customer_id) return new StepResponse(buyer.customer_id, null);
    const customers = container.resolve(Modules.CUSTOMER);
    const [known] = await customers.listCustomers(filterFor(buyer), {
      select: ['id'],
      take: 1,
    });
    if (known) return new StepResponse(known.id, null);
    const { id } = await customers.createCustomers({
      first_name: buyer.name,
      phone: buyer.phone,
      email: buyer.email ?? undefined,
    });
    return new StepResponse(id, id);
  },
  async (made, { container }) => {
    if (made) await container.resolve(Modules.CUSTOMER).deleteCustomers(made);
  },
);

/** Neither phone nor e-mail leads into somebody's account: whoever types them has proved nothing. */
function filterFor({ email, phone }: Plan['buyer']): FilterableCustomerProps {
  const byPhone: FilterableCustomerProps & { phone: string } = { phone, has_account: false };
  return email ? { email, has_account: false } : byPhone;
}
