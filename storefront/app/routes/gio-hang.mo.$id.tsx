import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { writeBasketKey } from '~/lib/cookies.server';
import { formatDong, formatNumber } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { pageMeta } from '~/lib/page-meta';
import { useMessages } from '~/messages/messages-context';

/** A basket that was begun on another device. Whoever has the link has the basket: its id cannot be guessed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const [{ basket: words }, basket] = await Promise.all([
    messagesOf(request),
    orNotFound(backend.basket(params.id ?? '')),
  ]);
  return { basket, meta: { title: words.resume.title, noIndex: true } };
}

/** Only a press takes the basket over: a link alone must not change what stands in somebody's basket. */
export async function action({ params }: ActionFunctionArgs) {
  const basket = await orNotFound(backend.basket(params.id ?? ''));
  throw redirect('/gio-hang', {
    headers: { 'Set-Cookie': await writeBasketKey({ id: basket.id, itemCount: basket.item_count }) },
  });
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function ResumeBasket() {
  const { basket } = useLoaderData<typeof loader>();
  const { basket: words } = useMessages();
  return (
    <div className="page max-w-lg pt-8">
      <h1 className="text-2xl font-bold">{words.resume.title}</h1>
      <div className="card mt-4 space-y-4 p-4 sm:p-5">
        <p>
          {words.count(formatNumber(basket.line_count))}, {formatDong(basket.goods_total)}
        </p>
        <p className="text-soft">{words.resume.hint}</p>
        <Form method="post">
          <button type="submit" data-testid="resume-basket" className="btn btn-main w-full">
            {words.resume.take}
          </button>
        </Form>
      </div>
    </div>
  );
}
