import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { BasketElsewhere } from '~/components/basket-elsewhere';
import { BasketGroupCard } from '~/components/basket-group-card';
import { CheckoutSteps } from '~/components/checkout-steps';
import { EmptyState } from '~/components/empty-state';
import { Link } from '~/components/link';
import { Notice } from '~/components/notice';
import { RouteError } from '~/components/route-error';
import { VoucherFields } from '~/components/voucher-fields';
import { readToken } from '~/lib/account.server';
import { followAccount } from '~/lib/account-basket.server';
import { backend } from '~/lib/backend.server';
import { orNull } from '~/lib/backend-error.server';
import { type BasketAnswer, changeBasket } from '~/lib/basket-actions.server';
import { dropBasketKey, readBasketKey, writeBasketKey } from '~/lib/cookies.server';
import { wantsDocument } from '~/lib/document-request.server';
import { formatDong, formatNumber } from '~/lib/format';
import { messagesOf } from '~/lib/language.server';
import { pageMeta } from '~/lib/page-meta';
import { useMessages } from '~/messages/messages-context';

/** What a shopper without script reads after a change, by the query parameter `bao`. */
const NEWS = ['added', 'updated', 'removed', 'voucher_taken', 'voucher_dropped'] as const;
const NEWS_OF = {
  add: 'added',
  set: 'updated',
  remove: 'removed',
  take_voucher: 'voucher_taken',
  drop_voucher: 'voucher_dropped',
} as const;

export async function loader({ request }: LoaderFunctionArgs) {
  const [held, messages, token] = await Promise.all([
    readBasketKey(request),
    messagesOf(request),
    readToken(request),
  ]);
  const key = await followAccount(token, held);
  const basket = key ? await orNull(backend.basket(key.id)) : null;
  const meta = { title: messages.basket.title, noIndex: true };
  const headers = new Headers();
  if (held && !basket) headers.append('Set-Cookie', await dropBasketKey());
  if (basket && (basket.item_count !== held?.itemCount || basket.id !== held.id)) {
    headers.append('Set-Cookie', await writeBasketKey({ id: basket.id, itemCount: basket.item_count }));
  }
  return data({ basket, expired: held !== null && basket === null, meta }, { headers });
}

export async function action({ request }: ActionFunctionArgs) {
  const [form, key, messages, token] = await Promise.all([
    request.formData(),
    readBasketKey(request),
    messagesOf(request),
    readToken(request),
  ]);
  const { answer, status, basket } = await changeBasket(form, key, messages, token);
  const headers = new Headers();
  if (basket) {
    headers.append('Set-Cookie', await writeBasketKey({ id: basket.id, itemCount: basket.item_count }));
  }
  if (answer.ok && wantsDocument(request))
    return redirect(`/gio-hang?bao=${NEWS_OF[answer.intent]}`, { headers });
  return data<BasketAnswer>(answer, { status, headers });
}

export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function BasketPage() {
  const { basket, expired } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const { basket: words, voucher } = useMessages();
  const news = NEWS.find((one) => one === params.get('bao'));
  const refused = answer && !answer.ok ? answer : null;
  const voucherError = refused?.intent === 'take_voucher' ? refused.message : undefined;

  if (!basket || basket.groups.length === 0) {
    return (
      <div className="page pt-6">
        <h1 className="mb-4 text-2xl font-bold">{words.title}</h1>
        {refused && (
          <Notice tone="error" className="mb-4" live>
            {refused.message}
          </Notice>
        )}
        {expired && (
          <Notice tone="info" className="mb-4">
            {words.expired}
          </Notice>
        )}
        <EmptyState icon="basket" title={words.empty} hint={words.emptyHint}>
          <Link to="/tim-kiem" className="btn btn-main">
            {words.goShopping}
          </Link>
        </EmptyState>
      </div>
    );
  }

  const blocked = basket.problems.length > 0;
  return (
    <div className="page pt-5">
      <CheckoutSteps current={1} />
      <h1 className="mt-3 text-2xl font-bold">
        {words.title}{' '}
        <span className="font-normal text-soft">({words.count(formatNumber(basket.line_count))})</span>
      </h1>
      <div className="mt-4 grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="space-y-4">
          {refused && !voucherError && (
            <Notice tone="error" live>
              {refused.message}
            </Notice>
          )}
          {news && !refused && (
            <Notice tone="good" live>
              {words[news]}
            </Notice>
          )}
          {blocked && (
            <Notice tone="warn">
              <p className="font-semibold">{words.fixFirst}</p>
              <p>{words.problemCount(basket.problems.length)}</p>
            </Notice>
          )}
          {basket.groups.map((group) => (
            <BasketGroupCard key={group.seller.id} group={group} problems={basket.problems} />
          ))}
        </div>
        <aside className="card p-4 lg:sticky lg:top-4">
          <p className="flex items-baseline justify-between gap-4">
            <span className="font-semibold">{words.goods}</span>
            <span data-testid="basket-total" className="money text-2xl font-bold text-basalt">
              {formatDong(basket.goods_total)}
            </span>
          </p>
          {basket.discount_total > 0 && (
            <dl className="mt-1 space-y-1">
              <div className="flex justify-between gap-4 text-leaf-deep">
                <dt>{voucher.total}</dt>
                <dd className="money">−{formatDong(basket.discount_total)}</dd>
              </div>
              <div className="flex items-baseline justify-between gap-4 font-bold">
                <dt>{words.discounted}</dt>
                <dd data-testid="basket-discounted" className="money text-xl">
                  {formatDong(basket.goods_total - basket.discount_total)}
                </dd>
              </div>
            </dl>
          )}
          <p className="mt-1 text-sm text-soft">{words.deliveryLater}</p>
          <Form method="post" action="/gio-hang" className="mt-3 border-t border-line pt-3">
            <VoucherFields
              // What was typed goes when it is taken.
              key={basket.vouchers.map(({ code }) => code).join()}
              vouchers={basket.vouchers}
              error={voucherError}
            />
          </Form>
          {blocked ? (
            <p className="btn btn-quiet mt-4 w-full text-soft">{words.fixFirst}</p>
          ) : (
            <Link
              to="/thanh-toan"
              prefetch="intent"
              data-testid="go-to-checkout"
              className="btn btn-main mt-4 w-full"
            >
              {words.checkout}
            </Link>
          )}
          <BasketElsewhere basketId={basket.id} />
        </aside>
      </div>
    </div>
  );
}
