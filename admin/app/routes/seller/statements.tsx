import type { BankStatement, BankStatementList } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, redirect, useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { input, primaryButton, textLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { answerForm } from '~/lib/answer-form.server';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.statements);

const PATH = '/gian-hang/tien-ve/sao-ke';
const FILE_BYTES = 5 * 1024 * 1024;
/** More than this is not even read. */
const FORM_BYTES = 60 * 1024 * 1024;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return desk.read<BankStatementList>('/seller/bank-statements');
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const words = messagesFor(request).money.statements;
  const refused = (reason: string, status: number) => data({ reason, typed: {} }, { status });
  if (Number(request.headers.get('content-length') ?? 0) > FORM_BYTES) return refused(words.tooLarge, 413);
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.name === '') return refused(words.noFile, 400);
  if (file.size > FILE_BYTES) return refused(words.tooLarge, 413);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await desk.upload<BankStatement>('/seller/bank-statements', bytes, { name: file.name });
  if (outcome.ok) throw redirect(`${PATH}/${outcome.value.id}`);
  return answerForm(request, outcome, PATH, {});
}

export default function Statements() {
  const { statements } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { money } = useMessages();
  const words = money.statements;
  return (
    <>
      <BackLink to="/gian-hang/tien-ve">{words.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{words.heading}</h1>
      <p className="mt-1 text-soft">{words.intro}</p>
      <div className="mt-4 grid gap-5">
        {failure && <Notice tone="error">{money.failed(failure.reason)}</Notice>}
        <Form method="post" encType="multipart/form-data" className="grid gap-3">
          <div>
            <label htmlFor="statement-file" className="mb-1 block font-medium">
              {words.file}
            </label>
            <input
              id="statement-file"
              type="file"
              name="file"
              accept=".csv,.xlsx,text/csv"
              aria-invalid={failure !== undefined}
              className={input}
            />
          </div>
          <button type="submit" data-testid="bring-statement" className={primaryButton}>
            {words.submit}
          </button>
        </Form>
        <Card title={words.recent}>
          {statements.length === 0 ? (
            <p className="text-soft">{words.none}</p>
          ) : (
            <ul className="divide-y divide-line">
              {statements.map((one) => (
                <li key={one.id} className="py-2">
                  <Link
                    to={`${PATH}/${one.id}`}
                    className={`${textLink} inline-flex min-h-11 items-center wrap-anywhere`}
                  >
                    {one.file_name || formatDateTime(one.brought_at)}
                  </Link>
                  <p className="text-sm text-soft">
                    {one.taken
                      ? words.takenAt(formatDateTime(one.taken.at), one.taken.count)
                      : words.notTaken}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
