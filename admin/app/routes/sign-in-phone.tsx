import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { InputField } from '~/components/input-field';
import { primaryButton, secondaryButton, standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { OpeningShell } from '~/components/openings/opening-shell';
import { SubmitButton } from '~/components/submit-button';
import { AREA_HOME } from '~/lib/areas';
import type { Refusal } from '~/lib/backend.server';
import { OPENING_HOME } from '~/lib/opening-steps';
import { memberCookie, sendCode, takeCode } from '~/lib/phone-sign-in.server';
import { RETURN_PARAM, safeReturnPath } from '~/lib/return-path';
import { titleMeta } from '~/lib/title';
import { actorIdOf } from '~/lib/token.server';
import { type Messages, messagesFor, useMessages } from '~/messages';

export { PageError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.openings.phone.title);

interface Answer {
  phone: string;
  /** Whether a code is on its way. */
  sent: boolean;
  errors: { phone?: string; code?: string };
  reason: string | null;
}

export function loader({ request }: LoaderFunctionArgs) {
  return { returnPath: safeReturnPath(new URL(request.url).searchParams.get(RETURN_PARAM)) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const t = messagesFor(request);
  const phone = String(form.get('phone') ?? '').trim();
  const answer: Answer = { phone, sent: false, errors: {}, reason: null };
  if (form.get('intent') !== 'code') {
    const outcome = await sendCode(request, context, phone);
    if (outcome.ok) return data({ ...answer, sent: true });
    return refused({ ...answer, errors: phoneErrors(outcome.refusal) }, outcome.refusal, t);
  }
  const outcome = await takeCode(request, context, phone, String(form.get('code') ?? ''));
  if (!outcome.ok) {
    const { refusal } = outcome;
    const errors = refusal.status === 401 ? { code: t.openings.phone.badCode } : {};
    return refused({ ...answer, sent: true, errors }, refusal, t);
  }
  const { token } = outcome.value;
  const onward = safeReturnPath(String(form.get(RETURN_PARAM) ?? '')) ?? AREA_HOME.member;
  // Who is nobody yet opens a stall, or answers the invitation that led here.
  const answers = onward.startsWith('/loi-moi/');
  throw redirect(actorIdOf(token) === null && !answers ? OPENING_HOME : onward, {
    headers: { 'Set-Cookie': await memberCookie(request, context, token) },
  });
}

function phoneErrors({ fields }: Refusal): Answer['errors'] {
  const [wrong] = fields.filter(({ field }) => field === 'phone');
  return wrong ? { phone: wrong.message } : {};
}

function refused(answer: Answer, { status, message }: Refusal, t: Messages) {
  const named = Object.keys(answer.errors).length > 0;
  const reason = named ? null : status >= 500 ? t.common.backendSilent : (message ?? t.common.refused);
  return data({ ...answer, reason }, { status: status >= 500 ? 503 : status });
}

export default function SignInPhone() {
  const { returnPath } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { openings } = useMessages();
  const t = openings.phone;
  const { formData } = useNavigation();
  const back = returnPath ?? '';
  const self = back
    ? `/dang-nhap/dien-thoai?${new URLSearchParams({ tiep: back })}`
    : '/dang-nhap/dien-thoai';
  return (
    <OpeningShell signedIn={false} returnTo={self}>
      <h1 className="text-2xl font-semibold">{t.title}</h1>
      <p className="mt-1 text-soft">{t.intro}</p>
      <div className="mt-4 grid gap-5">
        {answer?.reason && <Notice tone="error">{answer.reason}</Notice>}
        {answer?.sent ? (
          <>
            <Notice tone="info">{t.sent(answer.phone)}</Notice>
            <Form method="post" noValidate className="grid gap-4">
              <input type="hidden" name={RETURN_PARAM} value={back} />
              <input type="hidden" name="phone" value={answer.phone} />
              <InputField
                name="code"
                label={t.code}
                error={answer.errors.code}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={7}
              />
              <SubmitButton
                label={t.enter}
                pendingLabel={t.entering}
                pending={formData?.has('code') ?? false}
                testId="enter-code"
                className={`${primaryButton} w-full`}
              />
              <input type="hidden" name="intent" value="code" />
            </Form>
            <Form method="post">
              <input type="hidden" name={RETURN_PARAM} value={back} />
              <input type="hidden" name="phone" value={answer.phone} />
              <button type="submit" className={secondaryButton}>
                {t.again}
              </button>
            </Form>
          </>
        ) : (
          <Form method="post" noValidate className="grid gap-4">
            <input type="hidden" name={RETURN_PARAM} value={back} />
            <InputField
              name="phone"
              label={t.phone}
              error={answer?.errors.phone}
              type="tel"
              inputMode="tel"
              autoComplete="tel-national"
              maxLength={20}
              defaultValue={answer?.phone}
            />
            <SubmitButton
              label={t.send}
              pendingLabel={t.sending}
              pending={formData?.has('phone') ?? false}
              testId="send-code"
              className={`${primaryButton} w-full`}
            />
          </Form>
        )}
        <Link to={`/dang-nhap?${new URLSearchParams({ tiep: back })}`} className={standaloneLink}>
          {t.toEmail}
        </Link>
      </div>
    </OpeningShell>
  );
}
