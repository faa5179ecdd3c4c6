import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '~/components/empty-state';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { formatDateTime, formatPhone } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { pageMeta } from '~/lib/page-meta';
import { useMessages } from '~/messages/messages-context';

/** Messages that a market on one machine kept instead of sending. Everywhere else the backend has no such door, and this is not found. */
export async function loader({ request }: LoaderFunctionArgs) {
  const [{ account }, { messages }] = await Promise.all([messagesOf(request), orNotFound(backend.mailbox())]);
  return { messages, meta: { title: account.mailbox.title, noIndex: true } };
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function MailboxPage() {
  const { messages } = useLoaderData<typeof loader>();
  const { mailbox } = useMessages().account;
  return (
    <div className="page max-w-2xl pt-6">
      <h1 className="text-2xl font-bold">{mailbox.title}</h1>
      <p className="mt-1 mb-4 text-soft">{mailbox.intro}</p>
      {messages.length === 0 && <EmptyState icon="info" title={mailbox.empty} hint={mailbox.emptyHint} />}
      <ol className="space-y-3">
        {messages.map((message) => (
          <li key={message.id} data-testid="mail" className="card p-4">
            <p className="flex flex-wrap justify-between gap-x-4 text-sm text-soft">
              <span>
                {mailbox.to} {formatPhone(message.to)}
              </span>
              <time dateTime={message.at}>{formatDateTime(message.at)}</time>
            </p>
            <h2 className="mt-1 font-semibold">{message.subject}</h2>
            <p className="mt-1 break-words">{message.text}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
