import type { Address, AddressRequest } from '@cho-phien/backend/contract';
import { readToken } from './account.server';
import { backend } from './backend.server';
import { orNull } from './backend-error.server';
import type { CheckoutValues } from './checkout-form';
import { nationalPhone, toMobile } from './phone';

/** The address book of whoever is signed in; null for a guest. */
export async function readAddressBook(request: Request): Promise<Address[] | null> {
  const token = await readToken(request);
  const book = token === null ? null : await orNull(backend.addresses(token));
  return book?.addresses ?? null;
}

/** The form with a saved address in it; what else was typed stays. */
export function withAddress(values: CheckoutValues, address: Address | undefined): CheckoutValues {
  if (!address) return values;
  return {
    ...values,
    name: address.name,
    phone: nationalPhone(address.phone),
    street: address.street,
    ...(address.place
      ? { province: address.place.province_code, commune: address.place.commune_code }
      : { commune: '' }),
  };
}

/** Keeps the address of a form in the book. An address that cannot be kept must not stand in the way of an order. */
export async function keepAddress(request: Request, values: CheckoutValues): Promise<void> {
  const token = await readToken(request);
  if (token !== null) await orNull(backend.saveAddress(token, null, toAddressRequest(values)));
}

export function toAddressRequest(
  values: Pick<CheckoutValues, 'name' | 'phone' | 'street' | 'province' | 'commune'>,
): AddressRequest {
  return {
    name: values.name,
    phone: toMobile(values.phone) ?? values.phone,
    province_code: values.province,
    commune_code: values.commune,
    street: values.street,
  };
}
