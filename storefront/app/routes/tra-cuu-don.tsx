import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { TextField } from '~/components/field';
import { Notice } from '~/components/notice';
import { PhoneField } from '~/components/person-fields';
import { RouteError } from '~/components/route-error';
import { writeOrderKey } from '~/lib/cookies.server';
import { env } from '~/lib/env.server';
import { textField } from '~/lib/form-fields';
import { messagesOf } from '~/lib/language.server';
import { tryKey } from '~/lib/order-access.server';
import { toOrderCode } from '~/lib/order-code';
import { pageMeta } from '~/lib/page-meta';
import { toMobile } from '~/lib/phone';
import { useMessages } from '~/messages/messages-context';

interface Refusal {
  typed: { code: string; phone: string };
  errors: { code?: string; phone?: string };
  notice: string | null;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { track } = await messagesOf(request);
  return {
    meta: { title: track.title, description: track.intro, canonical: `${env.STOREFRONT_URL}/tra-cuu-don` },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const [form, { track, order: words, checkout }] = await Promise.all([
    request.formData(),
    messagesOf(request),
  ]);
  const typed = { code: textField(form, 'code'), phone: textField(form, 'phone') };
  const code = toOrderCode(typed.code);
  const phone = toMobile(typed.phone);
  if (!code || !phone) {
    const errors = {
      ...(code ? {} : { code: track.badCode }),
      ...(phone ? {} : { phone: checkout.errors.phone }),
    };
    return data<Refusal>({ typed, errors, notice: null }, { status: 422 });
  }
  const order = await tryKey(code, { phone });
  if (order === 'wrong')
    return data<Refusal>({ typed, errors: {}, notice: words.unlockFailed }, { status: 404 });
  if (order === 'too_many')
    return data<Refusal>({ typed, errors: {}, notice: words.tooMany }, { status: 429 });
  throw redirect(`/don-hang/${code}`, {
    headers: { 'Set-Cookie': await writeOrderKey(request, code, { phone }) },
  });
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function TrackOrder() {
  const answered = useActionData<typeof action>();
  const { track } = useMessages();
  return (
    <div className="page max-w-lg pt-8">
      <h1 className="text-2xl font-bold">{track.title}</h1>
      <p className="mt-1 mb-4 text-soft">{track.intro}</p>
      {answered?.notice && (
        <Notice tone="error" className="mb-4" live>
          {answered.notice}
        </Notice>
      )}
      <Form method="post" noValidate className="card space-y-4 p-4 sm:p-5">
        <TextField
          name="code"
          label={track.code}
          hint={track.codeHint}
          defaultValue={answered?.typed.code}
          error={answered?.errors.code}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={20}
        />
        <PhoneField typed={answered?.typed.phone} error={answered?.errors.phone} />
        <button type="submit" className="btn btn-main w-full">
          {track.submit}
        </button>
      </Form>
    </div>
  );
}
