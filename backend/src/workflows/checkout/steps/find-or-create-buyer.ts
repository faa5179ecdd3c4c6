import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { createStep, StepResponse } from '@medusajs/framework/workflows-sdk';
import type { Plan } from '../lib/plan';

/** Who buys, as one customer: the account that is signed in, else a guest known by e-mail, else by phone; nobody at a counter. Runs under the buyer's lock, so nobody else can take a made one. */
export const findOrCreateBuyerStep = createStep(
  'find-or-create-buyer',
  async ({ buyer }: Plan, { container }) => {
    if (buyer.customer_id) return new StepResponse<string | null, string | null>(buyer.customer_id, null);
    if (!buyer.email && !buyer.phone) return new StepResponse<string | null, string | null>(null, null);
    const known = await findGuest(container, buyer);
    if (known) return new StepResponse<string | null, string | null>(known, null);
    const { id } = await container.resolve(Modules.CUSTOMER).createCustomers({
      first_name: buyer.name,
      phone: buyer.phone,
      email: buyer.email ?? undefined,
    });
    return new StepResponse<string | null, string | null>(id, id);
  },
  async (made, { container }) => {
    if (made) await container.resolve(Modules.CUSTOMER).deleteCustomers(made);
  },
);

/** Neither phone nor e-mail leads into somebody's account: whoever types them has proved nothing. */
async function findGuest(
  container: MedusaContainer,
  { email, phone }: Plan['buyer'],
): Promise<string | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `SELECT id FROM customer WHERE ${email ? 'email' : 'phone'} = :value AND NOT has_account AND deleted_at IS NULL
     ORDER BY id LIMIT 1`,
    { value: email ?? phone },
  );
  return rows[0]?.id ?? null;
}
