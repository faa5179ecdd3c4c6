import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { removeCustomerAccountWorkflow } from '@medusajs/medusa/core-flows';
import { BASKET_MODULE } from '../../modules/basket';
import type BasketModuleService from '../../modules/basket/service';
import { CHECKOUT_MODULE } from '../../modules/checkout';
import type CheckoutModuleService from '../../modules/checkout/service';

/**
 * Ends an account at its owner's wish (Law 91/2025/QH15): sign-in, address book and name go at once. Orders stay with what tax and consumer
 * law want kept of a sale, and belong to nobody's account any more.
 */
export async function closeAccount(container: MedusaContainer, customerId: string): Promise<void> {
  const customers = container.resolve(Modules.CUSTOMER);
  const checkouts: CheckoutModuleService = container.resolve(CHECKOUT_MODULE);
  const addresses = await customers.listCustomerAddresses({ customer_id: customerId }, { select: ['id'] });
  await customers.deleteCustomerAddresses(addresses.map(({ id }) => id));
  await checkouts.updateCheckouts({ selector: { customer_id: customerId }, data: { customer_id: null } });
  await container.resolve<BasketModuleService>(BASKET_MODULE).forgetAccount(customerId);
  // Medusa keeps the row of a removed customer; nobody is to be read from it.
  await customers.updateCustomers(customerId, {
    first_name: null,
    last_name: null,
    phone: null,
    email: null,
  });
  await removeCustomerAccountWorkflow(container).run({ input: { customerId } });
}
