import type { GoodsForm, SellerGoods, SellerProduct } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { GoodsChangeNotice } from '~/components/goods/goods-change-notice';
import { ProductForm } from '~/components/goods/product-form';
import { ShelfSizes } from '~/components/goods/shelf-sizes';
import { Icon } from '~/components/icon';
import { secondaryButton, standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { TakedownNotice } from '~/components/takedowns/takedown-notice';
import { VariantForm } from '~/components/variant-form';
import { openDesk } from '~/lib/auth.server';
import type { Desk } from '~/lib/backend.server';
import { formRefusal, typedValues } from '~/lib/form-refusal';
import { typedGoods } from '~/lib/goods/typed-goods.server';
import { saveVariant } from '~/lib/save-variant.server';
import { titleMeta } from '~/lib/title';
import { inSteadyOrder } from '~/lib/variant-order';
import { type Messages, messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.goods.titles.product);

const LIST = '/gian-hang/san-pham';
const NOTHING: Record<string, string> = {};
/** What was done last, as the address says it. */
const DONE = ['dang', 'luu', 'gui', 'tra-loi', 'them', 'bo'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const path = `/seller/products/${encodeURIComponent(params.id ?? '')}`;
  const [goods, form] = await Promise.all([
    desk.read<SellerGoods>(path),
    desk.read<GoodsForm>('/seller/product-form'),
  ]);
  const asked = new URL(request.url).searchParams;
  return {
    goods: { ...goods, shelf: inSteadyOrder(goods.shelf) },
    form,
    done: DONE.find((one) => asked.has(one)) ?? null,
    storefrontUrl: context.env.STOREFRONT_URL,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const t = messagesFor(request);
  const id = params.id ?? '';
  const path = `/seller/products/${encodeURIComponent(id)}`;
  const form = await request.formData();
  if (form.has('variant')) return saveVariant(desk, form, t);
  const shelf = form.get('intent');
  if (shelf === 'answer') return answerTakedown(desk, form, id, t);
  if (shelf === 'add-size' || shelf === 'remove-size') return changeSizes(desk, form, id, t);
  if (shelf === 'hide' || shelf === 'show') {
    const outcome = await desk.write<SellerGoods>(`${path}/${shelf}`);
    if (outcome.ok) throw redirect(`${LIST}/${id}`);
    return refused(formRefusal(outcome.refusal, {}, t), outcome.refusal.status);
  }
  const { answers, refusedPhoto } = await typedGoods(desk, form, t);
  if (refusedPhoto) return refused({ errors: { photos: refusedPhoto }, reason: null }, 400);
  const outcome = await desk.write<SellerGoods>(path, { answers });
  if (!outcome.ok) return refused(formRefusal(outcome.refusal, {}, t), outcome.refusal.status);
  throw redirect(`${LIST}/${id}?${outcome.value.change?.state === 'pending' ? 'gui' : 'luu'}`);
}

async function changeSizes(desk: Desk, form: FormData, id: string, t: Messages) {
  const { intent, size = '', ...typed } = typedValues(form);
  const adds = intent === 'add-size';
  const outcome = adds
    ? await desk.write<SellerGoods>(`/seller/products/${encodeURIComponent(id)}/sizes`, typed)
    : await desk.write<SellerGoods>(`/seller/variants/${encodeURIComponent(size)}/remove`);
  if (outcome.ok) throw redirect(`${LIST}/${id}?${adds ? 'them' : 'bo'}`);
  const { status } = outcome.refusal;
  const { errors, reason } = formRefusal(outcome.refusal, {}, t);
  return data({ kind: 'size' as const, typed, errors, reason }, { status: status >= 500 ? 503 : status });
}

async function answerTakedown(desk: Desk, form: FormData, id: string, t: Messages) {
  const { takedown = '', answer = '' } = typedValues(form);
  const path = `/seller/takedowns/${encodeURIComponent(takedown)}/answer`;
  const outcome = await desk.write<SellerGoods>(path, { answer });
  if (outcome.ok) throw redirect(`${LIST}/${id}?tra-loi`);
  const { status } = outcome.refusal;
  const { errors, reason } = formRefusal(outcome.refusal, {}, t);
  const answered = { kind: 'answer' as const, answer, error: errors.answer ?? reason ?? '' };
  return data(answered, { status: status >= 500 ? 503 : status });
}

/** What is wrong where; a refusal that is about no field stands at the name. */
function refused(
  { errors, reason }: { errors: Record<string, string>; reason: string | null },
  status: number,
) {
  const shown = Object.keys(errors).length > 0 ? errors : { name: reason ?? '' };
  return data({ kind: 'goods' as const, errors: shown }, { status: status >= 500 ? 503 : status });
}

export default function Product() {
  const { goods, form, done, storefrontUrl } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { goods: t, takedowns } = useMessages();
  const title = goods.answers.name ?? '';
  const problems = answered?.kind === 'goods' ? answered.errors : NOTHING;
  const said = answered?.kind === 'answer' ? answered : null;
  const refusedSize = answered?.kind === 'size' ? answered : null;
  const posted = answered && 'variantId' in answered ? answered : null;
  return (
    <div className="max-w-xl">
      <BackLink to={LIST}>{t.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold wrap-anywhere">{title}</h1>
      <Shelf goods={goods} storefrontUrl={storefrontUrl} />
      <div className="mt-4 grid gap-4">
        {done === 'dang' && (
          <div data-testid="published">
            <Notice tone="success">{t.published(title)}</Notice>
          </div>
        )}
        {done === 'luu' && <Notice tone="success">{t.product.saved}</Notice>}
        {done === 'gui' && <Notice tone="success">{t.product.savedAndAsked}</Notice>}
        {done === 'them' && <Notice tone="success">{t.size.added}</Notice>}
        {done === 'bo' && <Notice tone="success">{t.size.removed}</Notice>}
        {done === 'tra-loi' && <Notice tone="success">{takedowns.stall.sent}</Notice>}
        {goods.takedown && (
          <TakedownNotice takedown={goods.takedown} error={said?.error} typed={said?.answer} />
        )}
        {goods.change && <GoodsChangeNotice change={goods.change} />}
        <Card title={t.sections.sizes}>
          <p className="-mt-2 mb-2 text-sm text-soft">{t.product.liveAtOnce}</p>
          <div className="divide-y divide-line">
            {goods.shelf.variants.map((variant) => (
              <VariantForm
                key={variant.id}
                productTitle={title}
                variant={variant}
                postedResult={posted?.variantId === variant.id ? posted : null}
              />
            ))}
          </div>
          <ShelfSizes sizes={goods.shelf.variants} units={form.content_units} refused={refusedSize} />
        </Card>
        <ProductForm goods={goods} form={form} problems={problems} />
      </div>
    </div>
  );
}

interface ShelfProps {
  goods: SellerGoods & { shelf: SellerProduct };
  storefrontUrl: string;
}

/** Whether shoppers see it, and the way to change that. */
function Shelf({ goods, storefrontUrl }: ShelfProps) {
  const { goods: t, takedowns } = useMessages();
  const live = goods.status === 'published';
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2">
      <p
        data-testid="goods-status"
        data-state={goods.status}
        className={`flex items-center gap-1.5 font-medium ${live ? 'text-leaf' : 'text-warn'}`}
      >
        <Icon name={live ? 'check' : 'warning'} className="size-4" />
        {live && t.product.live}
        {goods.status === 'draft' && t.product.hidden}
        {goods.status === 'taken_down' && takedowns.stall.status}
      </p>
      {live && (
        <a
          href={`${storefrontUrl}/san-pham/${goods.slug}`}
          data-testid="see-on-market"
          className={standaloneLink}
        >
          {t.seeOnMarket}
          <Icon name="external" className="size-4" />
        </a>
      )}
      {goods.status !== 'taken_down' && (
        <Form method="post" className="ml-auto">
          <button
            type="submit"
            name="intent"
            value={live ? 'hide' : 'show'}
            data-testid={live ? 'hide-goods' : 'show-goods'}
            className={secondaryButton}
          >
            {live ? t.product.hide : t.product.show}
          </button>
        </Form>
      )}
    </div>
  );
}
