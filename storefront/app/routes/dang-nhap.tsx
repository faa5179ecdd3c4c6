import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { TextField } from '~/components/field';
import { Notice } from '~/components/notice';
import { PhoneField } from '~/components/person-fields';
import { RouteError } from '~/components/route-error';
import { readToken, wayBack, writeToken } from '~/lib/account.server';
import { followAccount } from '~/lib/account-basket.server';
import { backend } from '~/lib/backend.server';
import { BackendError, isUnavailable } from '~/lib/backend-error.server';
import { readBasketKey, writeBasketKey } from '~/lib/cookies.server';
import { textField } from '~/lib/form-fields';
import { formatPhone } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { pageMeta } from '~/lib/page-meta';
import { toMobile } from '~/lib/phone';
import { signInByCode, signInByEmail } from '~/lib/sign-in.server';
import { useMessages } from '~/messages/messages-context';
import type { Messages } from '~/messages/vi';

type Field = 'phone' | 'code' | 'email' | 'password';

interface Answer {
  /** Where a code was sent; null while none was. */
  sentTo: string | null;
  typed: { phone: string; email: string };
  errors: Partial<Record<Field, string>>;
  notice: string | null;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const SHORTEST_PASSWORD = 8;

export async function loader({ request }: LoaderFunctionArgs) {
  const { account } = await messagesOf(request);
  const back = wayBack(new URL(request.url).searchParams.get('ve'));
  if (await readToken(request)) throw redirect(back);
  return { back, meta: { title: account.signIn.title, noIndex: true } };
}

export async function action({ request }: ActionFunctionArgs) {
  const [form, messages] = await Promise.all([request.formData(), messagesOf(request)]);
  const intent = textField(form, 'intent');
  const answer: Answer = {
    sentTo: null,
    typed: { phone: textField(form, 'phone'), email: textField(form, 'email') },
    errors: {},
    notice: null,
  };
  try {
    const token =
      intent === 'email' || intent === 'register'
        ? await byEmail(form, request, intent === 'register', answer, messages)
        : await byPhone(form, request, intent, answer, messages);
    if (token === null) return data(answer, { status: isClean(answer) ? 200 : 422 });
    throw redirect(wayBack(textField(form, 've')), { headers: await signedInWith(request, token) });
  } catch (error) {
    if (isUnavailable(error))
      return data({ ...answer, notice: messages.account.signIn.unavailable }, { status: 503 });
    if (!(error instanceof BackendError)) throw error;
    return data(refused(error, intent, answer, messages), { status: error.status });
  }
}

/** With the account comes its basket, and what was chosen before goes into it. */
async function signedInWith(request: Request, token: string): Promise<Headers> {
  const headers = new Headers();
  headers.append('Set-Cookie', await writeToken(token));
  const basket = await followAccount(token, await readBasketKey(request));
  if (basket) headers.append('Set-Cookie', await writeBasketKey(basket));
  return headers;
}

function isClean({ errors, notice }: Answer): boolean {
  return notice === null && Object.keys(errors).length === 0;
}

/** Sends a code, or takes the one that was typed. */
async function byPhone(
  form: FormData,
  request: Request,
  intent: string,
  answer: Answer,
  { account: { signIn }, checkout }: Messages,
): Promise<string | null> {
  const phone = toMobile(answer.typed.phone);
  if (!phone) {
    answer.errors.phone = checkout.errors.phone;
    return null;
  }
  const forwarded = request.headers.get('x-forwarded-for') ?? '';
  if (intent !== 'code') {
    await backend.sendCode(phone, forwarded);
    answer.sentTo = phone;
    return null;
  }
  answer.sentTo = phone;
  const code = textField(form, 'code').replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) {
    answer.errors.code = signIn.badCode;
    return null;
  }
  return signInByCode(phone, code, forwarded);
}

async function byEmail(
  form: FormData,
  request: Request,
  isNew: boolean,
  answer: Answer,
  { account: { signIn } }: Messages,
): Promise<string | null> {
  const password = form.get('password');
  if (!EMAIL.test(answer.typed.email)) answer.errors.email = signIn.badEmail;
  if (typeof password !== 'string' || password.length < SHORTEST_PASSWORD) {
    answer.errors.password = signIn.shortPassword;
    return null;
  }
  if (!isClean(answer)) return null;
  const forwarded = request.headers.get('x-forwarded-for') ?? '';
  return signInByEmail(answer.typed.email, password, { isNew, forwarded });
}

function refused(
  { status, body }: BackendError,
  intent: string,
  answer: Answer,
  { account: { signIn } }: Messages,
): Answer {
  if (status === 429) return { ...answer, notice: body.message || signIn.tooMany };
  if (intent === 'code') return { ...answer, errors: { code: signIn.wrongCode } };
  if (intent === 'email' || intent === 'register') return { ...answer, notice: signIn.wrongPassword };
  return { ...answer, notice: body.message || signIn.unavailable };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function SignInPage() {
  const { back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { signIn } = useMessages().account;
  const sentTo = answered?.sentTo ?? null;
  const byEmail = answered !== undefined && answered.typed.email !== '';
  return (
    <div className="page max-w-lg pt-8">
      <h1 className="text-2xl font-bold">{sentTo ? signIn.codeTitle : signIn.title}</h1>
      <p className="mt-1 mb-4 text-soft">{sentTo ? signIn.codeSent(formatPhone(sentTo)) : signIn.intro}</p>
      {answered?.notice && (
        <Notice tone="error" className="mb-4" live>
          {answered.notice}
        </Notice>
      )}
      {sentTo ? (
        <CodeForm phone={sentTo} back={back} error={answered?.errors.code} />
      ) : (
        <Form method="post" noValidate className="card space-y-4 p-4 sm:p-5">
          <input type="hidden" name="ve" value={back} />
          <PhoneField typed={answered?.typed.phone} error={answered?.errors.phone} hint={signIn.phoneHint} />
          <button
            type="submit"
            name="intent"
            value="send"
            data-testid="send-code"
            className="btn btn-main w-full"
          >
            {signIn.send}
          </button>
          <p className="text-sm text-soft">{signIn.privacy}</p>
        </Form>
      )}
      {!sentTo && (
        <details className="card mt-4" open={byEmail}>
          <summary className="flex min-h-12 cursor-pointer items-center px-4 py-2 font-semibold">
            {signIn.byEmail}
          </summary>
          <Form method="post" noValidate className="space-y-4 border-t border-line p-4">
            <input type="hidden" name="ve" value={back} />
            <TextField
              name="email"
              label={signIn.email}
              defaultValue={answered?.typed.email}
              error={answered?.errors.email}
              type="email"
              inputMode="email"
              autoComplete="email"
              maxLength={200}
            />
            <TextField
              name="password"
              label={signIn.password}
              hint={signIn.passwordHint}
              error={answered?.errors.password}
              type="password"
              autoComplete="current-password"
              maxLength={200}
            />
            <div className="flex flex-wrap gap-3">
              <button type="submit" name="intent" value="email" className="btn btn-main flex-1">
                {signIn.enter}
              </button>
              <button type="submit" name="intent" value="register" className="btn btn-quiet flex-1">
                {signIn.register}
              </button>
            </div>
          </Form>
        </details>
      )}
    </div>
  );
}

function CodeForm({ phone, back, error }: { phone: string; back: string; error: string | undefined }) {
  const { signIn } = useMessages().account;
  return (
    <Form method="post" noValidate className="card space-y-4 p-4 sm:p-5">
      <input type="hidden" name="ve" value={back} />
      <input type="hidden" name="phone" value={phone} />
      <TextField
        key="code"
        name="code"
        label={signIn.code}
        error={error}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
      />
      <button
        type="submit"
        name="intent"
        value="code"
        data-testid="enter-code"
        className="btn btn-main w-full"
      >
        {signIn.enter}
      </button>
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="send" className="btn btn-quiet flex-1">
          {signIn.again}
        </button>
        <a href={`/dang-nhap?${new URLSearchParams({ ve: back })}`} className="btn btn-quiet flex-1">
          {signIn.otherPhone}
        </a>
      </div>
    </Form>
  );
}
