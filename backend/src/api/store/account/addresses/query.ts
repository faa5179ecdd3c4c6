import type { CustomerAddressDTO, MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type { Address } from '../../../../contract';
import { findPlace } from '../../../../lib/nation';

/** The address book, the default first, then the newest. */
export async function listAddresses(container: MedusaContainer, customerId: string): Promise<Address[]> {
  const rows = await container
    .resolve(Modules.CUSTOMER)
    .listCustomerAddresses(
      { customer_id: customerId },
      { order: { is_default_shipping: 'DESC', created_at: 'DESC' }, take: 100 },
    );
  return rows.map(toAddress);
}

function toAddress(row: CustomerAddressDTO): Address {
  return {
    id: row.id,
    name: row.first_name ?? '',
    phone: row.phone ?? '',
    street: row.address_1 ?? '',
    place: findPlace(String(row.metadata?.commune_code ?? '')),
    is_default: row.is_default_shipping,
  };
}
