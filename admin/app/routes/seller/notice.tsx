import type { Me, SuspensionNotice } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Card } from '~/components/card';
import { FormField } from '~/components/form-field';
import { input, primaryButton } from '~/components/look';
import { SubmitButton } from '~/components/submit-button';
import { answerForm, textsOf } from '~/lib/answer-form.server';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.seller.notice.title);

const PATH = '/gian-hang/bao-truoc';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const { notice } = await desk.read<Me>('/seller/me');
  if (!notice) throw redirect('/gian-hang');
  return notice;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData());
  const desk = await openDesk('member', request, context);
  const path = `/seller/notices/${encodeURIComponent(typed.id ?? '')}/answer`;
  const outcome = await desk.write<SuspensionNotice>(path, { answer: typed.answer ?? '' });
  return answerForm(request, outcome, PATH, typed);
}

/** That the stall will be closed, and what it says to it. */
export default function NoticePage() {
  const notice = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useMessages().seller.notice;
  const pending = useNavigation().state !== 'idle';
  const { answer } = notice;
  return (
    <div className="max-w-2xl">
      <h1 className="text-2xl font-semibold">{t.title}</h1>
      <div className="mt-4 grid gap-4">
        <Card title={t.heading(formatDateTime(notice.closes_at))}>
          <p className="wrap-anywhere">{t.reason(notice.reason)}</p>
          <p className="mt-1 text-sm text-soft">{t.given(notice.by, formatDateTime(notice.given_at))}</p>
        </Card>
        <Card>
          {answer && (
            <blockquote className="mb-4 border-l-4 border-sky pl-3" data-testid="notice-answer">
              <p className="text-sm text-soft">{t.answered(answer.by, formatDateTime(answer.at))}</p>
              <p className="whitespace-pre-line wrap-anywhere">{answer.text}</p>
            </blockquote>
          )}
          <Form method="post" noValidate className="grid gap-3">
            <input type="hidden" name="id" value={notice.id} />
            <FormField id="answer" label={t.answer} hint={t.answerHint} error={refused?.reason}>
              {(control) => (
                <textarea
                  {...control}
                  rows={4}
                  maxLength={1000}
                  defaultValue={refused?.typed.answer}
                  className={input}
                />
              )}
            </FormField>
            <SubmitButton
              label={answer ? t.change : t.submit}
              pendingLabel={t.sending}
              pending={pending}
              testId="answer-notice"
              className={`${primaryButton} w-full sm:w-auto`}
            />
          </Form>
        </Card>
      </div>
    </div>
  );
}
