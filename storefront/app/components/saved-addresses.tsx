import type { Address } from '@cho-phien/backend/contract';
import { useMessages } from '~/messages/messages-context';

/** The address book inside the checkout: each button fills the form and keeps what else was typed. */
export function SavedAddresses({ addresses }: { addresses: Address[] }) {
  const { addresses: words } = useMessages().account;
  if (addresses.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{words.choose}</legend>
      <ul className="space-y-2">
        {addresses.map((address) => (
          <li key={address.id}>
            <button
              type="submit"
              name="intent"
              value={`use:${address.id}`}
              data-testid="use-address"
              className="min-h-12 w-full rounded-md border border-line bg-card px-4 py-2 text-left hover:border-basalt"
            >
              <span className="block font-medium">
                {address.name}
                {address.is_default && <span className="ml-2 text-sm text-leaf">{words.isDefault}</span>}
              </span>
              <AddressText address={address} />
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Street, commune and province in one line; says so when the commune is no more. */
export function AddressText({ address: { street, place } }: { address: Address }) {
  const { addresses: words } = useMessages().account;
  return (
    <span className="block text-sm text-soft">
      {street}, {place ? `${place.commune_name}, ${place.province_name}` : words.gone}
    </span>
  );
}
