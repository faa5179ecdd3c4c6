import type { GoodsDraft, GoodsForm } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { DraftForm } from '~/components/goods/draft-form';
import { disclosure, secondaryButton } from '~/components/look';
import { openDesk } from '~/lib/auth.server';
import { formRefusal } from '~/lib/form-refusal';
import { typedGoods } from '~/lib/goods/typed-goods.server';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.goods.titles.draft);

const LIST = '/gian-hang/san-pham';
const NOTHING: Record<string, string> = {};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const [draft, form] = await Promise.all([
    desk.read<GoodsDraft>(`/seller/product-drafts/${encodeURIComponent(params.id ?? '')}`),
    desk.read<GoodsForm>('/seller/product-form'),
  ]);
  if (draft.product) throw redirect(`${LIST}/${draft.product.id}`);
  return { draft, form };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const t = messagesFor(request);
  const path = `/seller/product-drafts/${encodeURIComponent(params.id ?? '')}`;
  const form = await request.formData();
  if (form.get('intent') === 'discard') {
    const outcome = await desk.write<GoodsDraft>(`${path}/discard`);
    if (!outcome.ok) return refused(formRefusal(outcome.refusal, {}, t), outcome.refusal.status);
    throw redirect(LIST);
  }
  const { answers, intent, refusedPhoto } = await typedGoods(desk, form, t);
  const saved = await desk.write<GoodsDraft>(path, { answers });
  if (!saved.ok) return refused(formRefusal(saved.refusal, {}, t), saved.refusal.status);
  if (refusedPhoto) return refused({ errors: { photos: refusedPhoto }, reason: null }, 400);
  if (intent !== 'publish') return { errors: NOTHING };
  const outcome = await desk.write<GoodsDraft>(`${path}/publish`);
  if (!outcome.ok) return refused(formRefusal(outcome.refusal, {}, t), outcome.refusal.status);
  throw redirect(`${LIST}/${outcome.value.product?.id ?? ''}?dang`);
}

/** What is wrong where; a refusal that is about no field stands at the name. */
function refused(
  { errors, reason }: { errors: Record<string, string>; reason: string | null },
  status: number,
) {
  const shown = Object.keys(errors).length > 0 ? errors : { name: reason ?? '' };
  return data({ errors: shown }, { status: status >= 500 ? 503 : status });
}

export default function ProductDraft() {
  const { draft, form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { goods: t } = useMessages();
  return (
    <div className="max-w-xl">
      <BackLink to={LIST}>{t.back}</BackLink>
      <h1 className="mt-2 mb-4 text-2xl font-semibold">{t.titles.draft}</h1>
      <DraftForm key={draft.id} draft={draft} form={form} problems={answered?.errors ?? NOTHING} />
      <details className="mt-4">
        <summary className={disclosure}>{t.discard}</summary>
        <Form method="post" className="mt-2 grid gap-3">
          <p className="text-soft">{t.discardHint}</p>
          <button
            type="submit"
            name="intent"
            value="discard"
            data-testid="discard-draft"
            className={`${secondaryButton} justify-self-start`}
          >
            {t.discard}
          </button>
        </Form>
      </details>
    </div>
  );
}
