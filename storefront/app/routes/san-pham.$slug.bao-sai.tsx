import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ErrorSummary } from '~/components/error-summary';
import { Field, TextField } from '~/components/field';
import { Link } from '~/components/link';
import { Notice } from '~/components/notice';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { errorsByField, textField } from '~/lib/form-fields';
import { messagesOf } from '~/lib/language.server';
import { pageMeta } from '~/lib/page-meta';
import { sayToBackend } from '~/lib/say-to-backend.server';
import { useMessages } from '~/messages/messages-context';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ slug, title }, messages] = await Promise.all([
    orNotFound(backend.listing(params.slug ?? '')),
    messagesOf(request),
  ]);
  return { slug, title, meta: { title: messages.report.title(title), noIndex: true } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const [messages, form] = await Promise.all([messagesOf(request), request.formData()]);
  const typed = { claim: textField(form, 'claim'), contact: textField(form, 'contact') };
  const forwarded = request.headers.get('x-forwarded-for') ?? '';
  const refusal = await sayToBackend(
    () => backend.reportListing(params.slug ?? '', typed, forwarded),
    messages,
  );
  if (refusal) return data({ sent: false, typed, ...refusal }, { status: refusal.status });
  return data({ sent: true, typed, notice: '', problems: [] });
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function ReportProduct() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { report: t } = useMessages();
  const errors = errorsByField(answered?.problems ?? []);
  const back = (
    <Link to={`/san-pham/${slug}`} className="btn btn-quiet">
      {t.back}
    </Link>
  );
  return (
    <div className="page max-w-lg pt-5">
      <h1 className="text-2xl font-bold">{t.title(title)}</h1>
      {answered?.sent ? (
        <div className="mt-4 grid gap-4" data-testid="report-sent">
          <Notice tone="good" live>
            {t.thanks}
          </Notice>
          {back}
        </div>
      ) : (
        <>
          <p className="mt-1 text-soft">{t.intro}</p>
          <Form method="post" noValidate className="mt-4 space-y-4">
            <ErrorSummary
              title={t.notSent}
              notice={answered?.notice ?? null}
              problems={answered?.problems ?? []}
            />
            <div className="card space-y-4 p-4 sm:p-5">
              <Field name="claim" label={t.claim} error={errors.get('claim')}>
                {(attributes) => (
                  <textarea
                    {...attributes}
                    rows={4}
                    maxLength={1000}
                    defaultValue={answered?.typed.claim}
                    className="input"
                  />
                )}
              </Field>
              <TextField
                name="contact"
                label={t.contact}
                hint={t.contactHint}
                error={errors.get('contact')}
                defaultValue={answered?.typed.contact ?? ''}
                maxLength={120}
                autoComplete="tel"
              />
            </div>
            <p className="text-sm text-soft">{t.orderHint}</p>
            <div className="flex flex-col gap-3 sm:flex-row-reverse">
              <button type="submit" data-testid="send-report" className="btn btn-main flex-1">
                {t.submit}
              </button>
              {back}
            </div>
          </Form>
        </>
      )}
    </div>
  );
}
