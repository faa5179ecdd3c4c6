import { Form } from '@remix-run/react';
import { useMessages } from '~/messages/messages-context';
import { PhoneField } from './person-fields';

interface Props {
  code: string;
  typed: string;
  problem: string | null;
}

/** Who has the code but not the key proves the order theirs by its phone number. */
export function UnlockForm({ code, typed, problem }: Props) {
  const { order } = useMessages();
  return (
    <div className="page max-w-lg pt-8">
      <h1 className="text-2xl font-bold">{order.unlockTitle}</h1>
      <p className="mt-1 mb-4 text-soft">{order.unlockText(code)}</p>
      <Form method="post" noValidate className="card space-y-4 p-4 sm:p-5">
        <PhoneField typed={typed} error={problem ?? undefined} />
        <button type="submit" className="btn btn-main w-full">
          {order.unlock}
        </button>
      </Form>
    </div>
  );
}
