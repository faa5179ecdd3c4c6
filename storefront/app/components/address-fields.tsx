import type { Commune, Province } from '@cho-phien/backend/contract';
import { useSubmit } from '@remix-run/react';
import { useRef, useState } from 'react';
import type { CheckoutProblem } from '~/lib/checkout-form';
import { errorsByField } from '~/lib/form-fields';
import type { PlaceSearch } from '~/lib/place-search.server';
import { useMessages } from '~/messages/messages-context';
import { NameField, PhoneField, StreetField } from './person-fields';
import { PlaceFields } from './place-fields';
import { PlaceLookup } from './place-lookup';

/** What stands in the form, exactly as typed; an empty id is a new address. */
export interface AddressValues {
  id: string;
  name: string;
  phone: string;
  province: string;
  commune: string;
  street: string;
  isDefault: boolean;
}

interface Props {
  provinces: Province[];
  /** Of the province in `values`. */
  communes: Commune[];
  values: AddressValues;
  problems: CheckoutProblem[];
  search: PlaceSearch | null;
}

/** One address of the book. Another province sends the form, which comes back with its communes. */
export function AddressFields({ provinces, communes, values, problems, search }: Props) {
  const { account } = useMessages();
  const [commune, setCommune] = useState(values.commune);
  const submit = useSubmit();
  const box = useRef<HTMLDivElement>(null);
  const errors = errorsByField(problems);

  function moveTo(province: string) {
    const form = box.current?.closest('form');
    if (!form) return;
    const sent = new FormData(form);
    sent.set('province', province);
    sent.set('intent', 'refresh');
    submit(sent, { method: 'post', action: '/tai-khoan/dia-chi', preventScrollReset: true });
  }

  return (
    <div ref={box} className="space-y-4">
      <input type="hidden" name="id" value={values.id} />
      <NameField typed={values.name} error={errors.get('name')} />
      <PhoneField typed={values.phone} error={errors.get('phone')} />
      <PlaceFields
        provinces={provinces}
        communes={communes}
        province={values.province}
        commune={commune}
        errors={errors}
        onProvince={moveTo}
        onCommune={setCommune}
      />
      <PlaceLookup search={search} />
      <StreetField typed={values.street} error={errors.get('street')} />
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" name="is_default" defaultChecked={values.isDefault} className="size-5" />
        {account.addresses.makeDefault}
      </label>
    </div>
  );
}
