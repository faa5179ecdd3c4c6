import { BUYER_CANCEL_REASONS } from '@cho-phien/backend/contract';
import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { AccountFields } from '~/components/account-fields';
import { ErrorSummary } from '~/components/error-summary';
import { Field } from '~/components/field';
import { ReasonChoices } from '~/components/reason-choices';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { errorsByField, textField } from '~/lib/form-fields';
import { formatDong } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { requireOrder } from '~/lib/order-access.server';
import { pageMeta } from '~/lib/page-meta';
import { accountProblems, NO_ACCOUNT, readAccount, toAccount } from '~/lib/refund-account';
import { sayToBackend } from '~/lib/say-to-backend.server';
import { useMessages } from '~/messages/messages-context';

const PRIVATE = { 'Cache-Control': 'private, no-store' };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ order, code, key }, messages] = await Promise.all([
    requireOrder(request, params),
    messagesOf(request),
  ]);
  const parcel = order.orders.find(({ id }) => id === params.id);
  if (!parcel) throw new Response(null, { status: 404 });
  if (!parcel.buyer_may.cancel) throw redirect(`/don-hang/${code}`);
  const { needs_account, banks } = await orNotFound(backend.returnable(code, parcel.id, key));
  const meta = { title: messages.returns.cancelTitle(parcel.seller.name), noIndex: true };
  const { seller, total, payment_method, state } = parcel;
  const toCard = payment_method === 'card' && state !== 'awaiting_payment';
  return data(
    { code, seller: seller.name, total, paid: needs_account, toCard, banks, meta },
    { headers: PRIVATE },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [{ code, key }, messages, form] = await Promise.all([
    requireOrder(request, params),
    messagesOf(request),
    request.formData(),
  ]);
  const typed = {
    reason: textField(form, 'reason'),
    note: textField(form, 'note'),
    account: readAccount(form),
  };
  const reason = BUYER_CANCEL_REASONS.find((one) => one === typed.reason);
  const asked = form.has('bank');
  const problems = [
    ...(reason ? [] : [{ field: 'reason', message: messages.returns.errors.reason }]),
    ...(asked ? accountProblems(typed.account, messages) : []),
  ];
  if (!reason || problems.length > 0) {
    const notice = messages.returns.errorsHint;
    return data({ typed, notice, problems }, { status: 422, headers: PRIVATE });
  }
  const body = { reason, note: typed.note, ...(asked ? { account: toAccount(typed.account) } : {}) };
  const refusal = await sayToBackend(() => backend.cancelOrder(code, params.id ?? '', key, body), messages);
  if (refusal) return data({ typed, ...refusal }, { status: refusal.status, headers: PRIVATE });
  throw redirect(`/don-hang/${code}`);
}

export const headers: HeadersFunction = () => PRIVATE;
export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function CancelOrder() {
  const { code, seller, total, paid, toCard, banks } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { returns } = useMessages();
  const errors = errorsByField(answered?.problems ?? []);
  return (
    <div className="page max-w-lg pt-5">
      <h1 className="text-2xl font-bold">{returns.cancelTitle(seller)}</h1>
      <p className="mt-1 text-soft">
        {toCard && returns.cancelIntroCard(formatDong(total))}
        {!toCard && (paid ? returns.cancelIntroPaid(formatDong(total)) : returns.cancelIntroUnpaid)}
      </p>
      <Form method="post" noValidate className="mt-4 space-y-4">
        <ErrorSummary
          title={returns.errorsTitle}
          notice={answered?.notice ?? null}
          problems={answered?.problems ?? []}
        />
        <div className="card space-y-4 p-4 sm:p-5">
          <ReasonChoices
            options={BUYER_CANCEL_REASONS.map((value) => ({ value, label: returns.cancelReasons[value] }))}
            chosen={answered?.typed.reason ?? ''}
            error={errors.get('reason')}
          />
          <Field name="note" label={returns.cancelNote} error={errors.get('note')}>
            {(attributes) => (
              <textarea
                {...attributes}
                rows={2}
                maxLength={1000}
                defaultValue={answered?.typed.note}
                className="input"
              />
            )}
          </Field>
        </div>
        {paid && (
          <section className="card space-y-4 p-4 sm:p-5">
            <h2 className="text-lg font-bold">{returns.accountTitle}</h2>
            <p className="text-soft">{returns.accountIntro}</p>
            <AccountFields banks={banks} typed={answered?.typed.account ?? NO_ACCOUNT} errors={errors} />
          </section>
        )}
        <div className="flex flex-col gap-3 sm:flex-row-reverse">
          <button type="submit" data-testid="cancel-order" className="btn btn-main flex-1">
            {returns.cancelSubmit}
          </button>
          <Link to={`/don-hang/${code}`} className="btn btn-quiet">
            {returns.keep}
          </Link>
        </div>
      </Form>
    </div>
  );
}
