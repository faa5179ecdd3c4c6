import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import {
  createCustomerAddressesWorkflow,
  deleteCustomerAddressesWorkflow,
  updateCustomerAddressesWorkflow,
} from '@medusajs/medusa/core-flows';
import type { PlaceRef } from '../../contract';
import { conflict, notFound } from '../../lib/errors';
import { messages } from '../../messages';

export interface AddressInput {
  name: string;
  /** E.164 */
  phone: string;
  street: string;
  place: PlaceRef;
  is_default: boolean;
}

const MOST = 20;

/** Adds an address to the book, or changes one of it. The first is the default one. @throws MarketError 404, 409 when the book is full */
export async function saveAddress(
  container: MedusaContainer,
  customerId: string,
  addressId: string | null,
  input: AddressInput,
): Promise<void> {
  const known = await idsOf(container, customerId);
  if (addressId === null) {
    if (known.length >= MOST) throw conflict('too_many_addresses', messages.auth.too_many_addresses);
    const address = toNative({ ...input, is_default: input.is_default || known.length === 0 });
    await createCustomerAddressesWorkflow(container).run({
      input: { addresses: [{ ...address, customer_id: customerId }] },
    });
    return;
  }
  if (!known.includes(addressId)) throw notFound('address_not_found', messages.auth.address_not_found);
  await updateCustomerAddressesWorkflow(container).run({
    input: { selector: { id: addressId, customer_id: customerId }, update: toNative(input) },
  });
}

/** @throws MarketError 404 for an address of anybody else */
export async function removeAddress(
  container: MedusaContainer,
  customerId: string,
  addressId: string,
): Promise<void> {
  const known = await idsOf(container, customerId);
  if (!known.includes(addressId)) throw notFound('address_not_found', messages.auth.address_not_found);
  await deleteCustomerAddressesWorkflow(container).run({ input: { ids: [addressId] } });
}

async function idsOf(container: MedusaContainer, customerId: string): Promise<string[]> {
  const rows = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerAddresses({ customer_id: customerId }, { select: ['id'], take: 100 });
  return rows.map(({ id }) => id);
}

function toNative({ name, phone, street, place, is_default }: AddressInput) {
  return {
    first_name: name,
    phone,
    address_1: street,
    city: place.commune_name,
    province: place.province_name,
    country_code: 'vn',
    is_default_shipping: is_default,
    metadata: { commune_code: place.commune_code, province_code: place.province_code },
  };
}
