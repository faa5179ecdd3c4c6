import { randomUUID } from 'node:crypto';
import type { CounterGoodsList, CounterSale } from '@cho-phien/backend/contract';
import { formatDong } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { BuyerFields } from '~/components/counter/buyer-fields';
import { GoodsTile } from '~/components/counter/goods-tile';
import { Icon } from '~/components/icon';
import { input, primaryButton, secondaryButton, standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { textsOf } from '~/lib/answer-form.server';
import { openDesk } from '~/lib/auth.server';
import { containsWords } from '~/lib/contains-words';
import { costOf, fieldOf, gramsField, piecesField, piecesOf, readSale, type Typed } from '~/lib/counter-form';
import { formRefusal } from '~/lib/form-refusal';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.counter.title);

const GOODS = '/seller/counter-sales/goods';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return { list: await desk.read<CounterGoodsList>(GOODS), requestId: randomUUID() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const values = textsOf(await request.formData());
  const t = messagesFor(request);
  const desk = await openDesk('member', request, context);
  if (values.step === 'search') {
    const found = await desk.read<CounterGoodsList>(GOODS, { q: values.q });
    return data({ values, errors: {}, reason: null, found });
  }
  const { sale, wrong } = readSale(values);
  const errors = Object.fromEntries(wrong.map((name) => [name, t.counter.notANumber]));
  if (wrong.length > 0) return data({ values, errors, reason: t.common.mendFields, found: null }, 422);
  if (sale.lines.length === 0) return data({ values, errors, reason: t.counter.nothing, found: null }, 422);
  const outcome = await desk.write<CounterSale>('/seller/counter-sales', sale);
  if (outcome.ok) throw redirect(`/gian-hang/ban-tai-quay/${outcome.value.id}`);
  const refused = formRefusal(outcome.refusal, values, t);
  const byField = Object.fromEntries(
    Object.entries(refused.errors).map(([field, message]) => [fieldOf(field, sale), message]),
  );
  return data({ ...refused, errors: byField, found: null }, outcome.refusal.status);
}

export default function Counter() {
  const { list, requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useMessages().counter;
  const values: Record<string, string> = answer?.values ?? {};
  const errors: Record<string, string> = answer?.errors ?? {};
  const [typed, setTyped] = useState<Record<string, Typed>>({});
  const [q, setQ] = useState(values.q ?? '');
  const pending = useNavigation().state !== 'idle';
  const typedOf = (id: string): Typed =>
    typed[id] ?? { quantity: values[piecesField(id)] ?? '', grams: values[gramsField(id)] ?? '' };
  const foundIds = new Set(answer?.found?.goods.map(({ variant_id }) => variant_id));
  // What is on the table already comes first and is not lost by looking for something else.
  const known = [...(answer?.found?.goods ?? []), ...list.goods];
  const goods = known.filter(
    (one, index) => known.findIndex(({ variant_id }) => variant_id === one.variant_id) === index,
  );
  const shown = (one: (typeof goods)[number]) =>
    piecesOf(typedOf(one.variant_id)) > 0 ||
    (foundIds.has(one.variant_id) && q === values.q) ||
    containsWords(`${one.title} ${one.variant_title}`, q);
  const pieces = goods.reduce((sum, { variant_id }) => sum + piecesOf(typedOf(variant_id)), 0);
  const total = goods.reduce((sum, one) => sum + costOf(one, typedOf(one.variant_id)), 0);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h1 className="text-2xl font-semibold">{t.title}</h1>
        <Link to="/gian-hang/ban-tai-quay/so" className={standaloneLink}>
          {t.toDay}
          <Icon name="forward" />
        </Link>
      </div>
      <p className="mb-3 text-soft">{t.intro}</p>
      {answer?.reason && <Notice tone="error">{answer.reason}</Notice>}
      <Form method="post" noValidate className="mt-3" data-testid="counter-form">
        <input type="hidden" name="request_id" value={values.request_id ?? requestId} />
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <label htmlFor="q" className="mb-1 block text-sm font-medium">
              {t.search}
            </label>
            <input
              id="q"
              name="q"
              type="search"
              value={q}
              onChange={({ target }) => setQ(target.value)}
              autoComplete="off"
              className={input}
            />
          </div>
          <button type="submit" name="step" value="search" className={secondaryButton}>
            <Icon name="search" />
            <span className="sr-only">{t.search}</span>
          </button>
        </div>
        {goods.length === 0 && <p className="mt-4">{t.none}</p>}
        {goods.length > 0 && !goods.some(shown) && <p className="mt-4">{t.noneFound(q)}</p>}
        <ul className="mt-3 grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-4">
          {goods.map((one) => (
            <GoodsTile
              key={one.variant_id}
              goods={one}
              typed={typedOf(one.variant_id)}
              errors={errors}
              hidden={!shown(one)}
              onType={(next) => setTyped((all) => ({ ...all, [one.variant_id]: next }))}
            />
          ))}
        </ul>
        {list.total > list.goods.length && (
          <p className="mt-2 text-sm text-soft">{t.more(list.goods.length, list.total)}</p>
        )}
        <BuyerFields values={values} errors={errors} />
        <div className="sticky bottom-16 z-5 -mx-4 mt-4 flex items-center gap-3 border-t border-line bg-card px-4 py-3 md:bottom-0 md:mx-0 md:rounded-md md:border">
          <p className="min-w-0 flex-1 leading-tight" aria-live="polite">
            {pieces > 0 ? (
              <>
                <span className="block text-sm text-soft">{t.sum(pieces)}</span>
                <span data-testid="counter-sum" className="money block text-xl font-bold text-basalt">
                  {formatDong(total)}
                </span>
              </>
            ) : (
              <span className="text-soft">{t.choose}</span>
            )}
          </p>
          <button
            type="submit"
            name="step"
            value="sell"
            data-testid="to-pay"
            disabled={pending}
            className={`${primaryButton} min-h-14 flex-1 text-lg`}
          >
            {pending ? t.working : t.toPay}
          </button>
        </div>
      </Form>
    </>
  );
}
