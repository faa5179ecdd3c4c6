import { randomUUID } from 'node:crypto';
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ReturnForm } from '~/components/return-form';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { messagesOf } from '~/lib/language.server';
import { requireOrder } from '~/lib/order-access.server';
import { pageMeta } from '~/lib/page-meta';
import { NO_ACCOUNT } from '~/lib/refund-account';
import { type ReturnValues, readReturnForm, sendPhotos, sendReturn } from '~/lib/return-form.server';
import { useMessages } from '~/messages/messages-context';

const PRIVATE = { 'Cache-Control': 'private, no-store' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ code, key }, messages] = await Promise.all([requireOrder(request, params), messagesOf(request)]);
  const returnable = await orNotFound(backend.returnable(code, params.id ?? '', key));
  const values: ReturnValues = {
    key: randomUUID(),
    reason: '',
    note: '',
    quantities: {},
    photoIds: [],
    account: NO_ACCOUNT,
  };
  const meta = { title: messages.returns.askTitle, noIndex: true };
  return data({ code, returnable, values, meta }, { headers: PRIVATE });
}

/** Pictures are kept before anything else is looked at: whoever has to mend a field does not choose them again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const [{ code, key }, messages, form] = await Promise.all([
    requireOrder(request, params),
    messagesOf(request),
    request.formData(),
  ]);
  const returnable = await orNotFound(backend.returnable(code, params.id ?? '', key));
  const typed = readReturnForm(form, returnable);
  const photos = await sendPhotos(form, typed.photoIds, { code, key }, messages);
  const values = { ...typed, photoIds: photos.ids };
  if (photos.problems.length > 0) {
    const notice = messages.returns.errorsHint;
    return data({ values, notice, problems: photos.problems }, { status: 422, headers: PRIVATE });
  }
  const refusal = await sendReturn(values, returnable, { code, key }, messages);
  if (refusal) return data({ values, ...refusal }, { status: refusal.status, headers: PRIVATE });
  throw redirect(`/don-hang/${code}?da-gui=tra-hang`);
}

export const headers: HeadersFunction = () => PRIVATE;
export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function AskReturn() {
  const { code, returnable, values } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { returns } = useMessages();
  return (
    <div className="page max-w-2xl pt-5">
      <h1 className="text-2xl font-bold sm:text-3xl">{returns.askTitle}</h1>
      <p className="mt-1 text-soft">{returns.askIntro(returnable.seller_name)}</p>
      <ReturnForm
        code={code}
        returnable={returnable}
        values={answered?.values ?? values}
        notice={answered?.notice ?? null}
        problems={answered?.problems ?? []}
      />
    </div>
  );
}
