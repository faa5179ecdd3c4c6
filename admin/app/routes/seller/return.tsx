import type { SellerReturn } from '@cho-phien/backend/contract';
import {
  formatDateTime,
  formatDong,
  formatNumber,
  formatPhone,
  phoneHref,
} from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { Icon } from '~/components/icon';
import { secondaryButton, standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { Photo } from '~/components/photo';
import { ReturnAnswer } from '~/components/return-answer';
import { ReturnBadge } from '~/components/return-badge';
import { ReturnReceive } from '~/components/return-receive';
import { answerForm, textsOf } from '~/lib/answer-form.server';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta<ReturnType<typeof loader>>((t, data) =>
  data ? t.returns.title(data.request.checkout_code) : t.titles.returns,
);

const STEPS = ['accept', 'refuse', 'receive'] as const;
type Step = (typeof STEPS)[number];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const path = `/seller/returns/${encodeURIComponent(params.id ?? '')}`;
  const done = new URL(request.url).searchParams.get('xong');
  return { request: await desk.read<SellerReturn>(path), done: STEPS.find((step) => step === done) ?? null };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData());
  const step = STEPS.find((one) => one === typed.step);
  if (!step) throw data(null, { status: 400 });
  const desk = await openDesk('member', request, context);
  const id = params.id ?? '';
  const outcome = await desk.write(`/seller/returns/${encodeURIComponent(id)}/${step}`, bodyOf(step, typed));
  return answerForm(request, outcome, `/gian-hang/tra-hang/${id}?xong=${step}`, typed);
}

/** The fields of the form for what is back are called `restocked.<item>` and `dismissed.<item>`. */
function bodyOf(step: Step, typed: Record<string, string>) {
  if (step !== 'receive') return { answer: typed.answer ?? '' };
  const ids = new Set(
    Object.keys(typed).flatMap((name) => /^(?:restocked|dismissed)\.(.+)$/.exec(name)?.[1] ?? []),
  );
  const pieces = (name: string) => Number(typed[name] || '0');
  return {
    items: [...ids].map((id) => ({
      id,
      restocked: pieces(`restocked.${id}`),
      dismissed: pieces(`dismissed.${id}`),
    })),
  };
}

export default function Return() {
  const { request, done } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { returns } = useMessages();
  const { state } = request;
  return (
    <>
      <BackLink to="/gian-hang/tra-hang">{returns.back}</BackLink>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <h1 className="text-2xl font-semibold">{returns.title(request.checkout_code)}</h1>
        <ReturnBadge state={state} />
      </div>
      <p className={request.overdue ? 'font-medium text-error' : 'text-soft'}>
        {request.overdue ? returns.overdue : `${returns.requestedAt} ${formatDateTime(request.requested_at)}`}
        {state === 'requested' &&
          !request.overdue &&
          ` · ${returns.answerBy(formatDateTime(request.answer_by))}`}
      </p>
      <div className="mt-4 grid gap-5 lg:grid-cols-[1fr_22rem] lg:items-start">
        <div className="grid gap-5">
          {failure ? (
            <Notice tone="error">{returns.failed(failure.reason)}</Notice>
          ) : (
            done && <Notice tone="success">{returns.done[done]}</Notice>
          )}
          {state === 'requested' && <ReturnAnswer request={request} typed={failure?.typed ?? {}} />}
          {state === 'accepted' && <ReturnReceive request={request} typed={failure?.typed ?? {}} />}
          {request.refund_amount !== null && (
            <Card title={returns.refunds.source.return}>
              <p className="text-lg font-semibold">
                {request.refund_amount > 0
                  ? returns.received(formatDong(request.refund_amount))
                  : returns.nothingToPay}
              </p>
              <Link to="/gian-hang/hoan-tien" className={`${secondaryButton} mt-3`}>
                <Icon name="money" />
                {returns.refunds.heading}
              </Link>
            </Card>
          )}
          <Goods request={request} />
        </div>
        <div className={state === 'requested' ? 'order-first lg:order-last' : ''}>
          <Buyer request={request} />
        </div>
      </div>
    </>
  );
}

function Goods({ request }: { request: SellerReturn }) {
  const { returns } = useMessages();
  return (
    <Card title={returns.goods}>
      <ul className="divide-y divide-line">
        {request.items.map((item) => (
          <li key={item.id} className="flex gap-3 py-3 first:pt-0">
            <Photo photo={item.photo} size={56} />
            <div className="min-w-0 flex-1">
              <p className="font-medium">{item.title}</p>
              <p className="text-sm text-soft">{item.variant_title}</p>
              {request.state === 'received' && (
                <p className="text-sm">
                  {returns.restocked}: {formatNumber(item.restocked)} · {returns.dismissed}:{' '}
                  {formatNumber(item.dismissed)}
                </p>
              )}
            </div>
            <p className="text-lg font-semibold">
              <span className="sr-only">{returns.quantity}: </span>× {formatNumber(item.quantity)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Buyer({ request }: { request: SellerReturn }) {
  const { returns, order } = useMessages();
  return (
    <Card title={returns.buyerSays}>
      <p className="font-semibold">{returns.reasons[request.reason]}</p>
      <p className="mt-1 whitespace-pre-line">“{request.note}”</p>
      {request.photo_ids.length > 0 && (
        <>
          <h3 className="mt-4 text-sm text-soft">{returns.photos}</h3>
          <ul className="mt-1 grid grid-cols-3 gap-2">
            {request.photo_ids.map((id, index) => (
              <li key={id}>
                <a href={`/gian-hang/anh-tra/${id}`}>
                  <img
                    data-testid="return-photo"
                    src={`/gian-hang/anh-tra/${id}`}
                    alt={returns.photoAlt(index + 1)}
                    width={160}
                    height={160}
                    className="aspect-square w-full rounded-sm border border-line object-cover"
                  />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {request.answer && (
        <>
          <h3 className="mt-4 text-sm text-soft">{returns.yourAnswer}</h3>
          <p className="whitespace-pre-line">“{request.answer}”</p>
        </>
      )}
      <p className="mt-4 text-lg font-medium">{request.buyer.name}</p>
      <a href={phoneHref(request.buyer.phone)} className={`${secondaryButton} mt-2 w-full`}>
        <Icon name="phone" />
        {order.call(formatPhone(request.buyer.phone))}
      </a>
      <Link to={`/gian-hang/don-hang/${request.order_id}`} className={`${standaloneLink} mt-2`}>
        {returns.toOrder}
      </Link>
    </Card>
  );
}
