import type { CounterSale } from '@cho-phien/backend/contract';
import { formatDong, formatNumber } from '@cho-phien/storefront/format';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { CodeFacts } from '~/components/door-payment';
import { Icon } from '~/components/icon';
import { primaryButton, secondaryButton, standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { Photo } from '~/components/photo';
import { SubmitButton } from '~/components/submit-button';
import { answerForm, textsOf } from '~/lib/answer-form.server';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta<ReturnType<typeof loader>>((t, data) =>
  data ? t.counter.sale(data.sale.checkout_code) : t.counter.title,
);

const COUNTER = '/gian-hang/ban-tai-quay';
const EVERY_MS = 2000;
const WITHOUT_SCRIPT_S = 5;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return { sale: await desk.read<CounterSale>(pathOf(params.id)) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData());
  const desk = await openDesk('member', request, context);
  const step = typed.step === 'void' ? 'void' : 'cash';
  const outcome = await desk.write(`${pathOf(params.id)}/${step}`);
  return answerForm(request, outcome, `${COUNTER}/${params.id ?? ''}`, typed);
}

const pathOf = (id = ''): string => `/seller/counter-sales/${encodeURIComponent(id)}`;

export default function CounterSalePage() {
  const { sale } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const t = useMessages().counter;
  const waits = sale.state === 'open' || sale.state === 'paid';
  useLook(waits);
  return (
    <div className="mx-auto max-w-md">
      <BackLink to={COUNTER}>{t.again}</BackLink>
      <h1 className="sr-only">{t.sale(sale.checkout_code)}</h1>
      {waits && (
        <noscript>
          <meta httpEquiv="refresh" content={String(WITHOUT_SCRIPT_S)} />
        </noscript>
      )}
      {failure && 'reason' in failure && (
        <div className="mb-3">
          <Notice tone="error">{failure.reason}</Notice>
        </div>
      )}
      <div aria-live="polite">{sale.state === 'open' ? <Ask sale={sale} /> : <Outcome sale={sale} />}</div>
      {sale.state === 'open' && <Acts />}
      <Goods sale={sale} />
      <Link to={`/gian-hang/don-hang/${sale.id}`} className={`${standaloneLink} mt-3`}>
        {t.pay.order}
      </Link>
    </div>
  );
}

/** Looks again while money is awaited and somebody is looking. */
function useLook(waits: boolean) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => document.hidden || revalidate(), EVERY_MS);
    return () => clearInterval(timer);
  }, [waits, revalidate]);
}

function Ask({ sale }: { sale: CounterSale }) {
  const t = useMessages();
  const { pay } = t.counter;
  const amount = formatDong(sale.code?.amount ?? sale.total);
  return (
    <section data-testid="counter-open" className="rounded-md border border-line bg-card p-4 shadow-card">
      <p className="text-soft">{pay.heading}</p>
      <p data-testid="counter-amount" className="money text-4xl font-bold text-basalt">
        {amount}
      </p>
      {sale.code ? (
        <>
          <p className="leading-snug font-semibold wrap-anywhere">{sale.code.holder}</p>
          <img
            data-testid="counter-qr"
            src={`/gian-hang/don-hang/${sale.id}/ma-qr`}
            alt={t.order.door.alt(amount, sale.code.holder)}
            width={360}
            height={360}
            className="mx-auto mt-2 aspect-square w-full max-w-68 rounded-sm border border-line sm:max-w-full"
          />
          <p className="mt-2 font-medium">{pay.waiting}</p>
          <CodeFacts code={sale.code} />
        </>
      ) : (
        <p className="mt-2">{pay.noCode}</p>
      )}
    </section>
  );
}

function Acts() {
  const t = useMessages().counter;
  const { formData, state } = useNavigation();
  const pending = state !== 'idle';
  const under = (step: string) => pending && formData?.get('step') === step;
  return (
    <>
      <Form
        method="post"
        preventScrollReset
        className="sticky bottom-16 z-5 -mx-4 border-t border-line bg-card px-4 py-2 md:bottom-0"
      >
        <input type="hidden" name="step" value="cash" />
        <SubmitButton
          label={t.pay.cash}
          pendingLabel={t.working}
          pending={under('cash')}
          testId="counter-cash"
          className={`${primaryButton} min-h-14 w-full text-lg`}
        />
      </Form>
      <Form method="post" preventScrollReset className="mt-3">
        <input type="hidden" name="step" value="void" />
        <SubmitButton
          label={t.pay.void}
          pendingLabel={t.working}
          pending={under('void')}
          testId="counter-void"
          className={`${secondaryButton} w-full`}
        />
        <p className="mt-1 text-sm text-soft">{t.pay.voidHint}</p>
      </Form>
    </>
  );
}

function Outcome({ sale }: { sale: CounterSale }) {
  const t = useMessages().counter;
  const isVoid = sale.state === 'void';
  const hint = isVoid ? t.pay.voidedHint : sale.paid_by === 'vietqr' ? t.pay.byCode : t.pay.byCash;
  return (
    <section
      data-testid={isVoid ? 'counter-void-said' : 'counter-paid'}
      data-state={sale.state}
      className={`rounded-md p-5 text-center ${isVoid ? 'border border-line bg-card' : 'bg-leaf-deep text-paper'}`}
    >
      {!isVoid && <Icon name="check" className="mx-auto size-16" />}
      <p className="text-2xl font-bold">{isVoid ? t.pay.voided : t.pay.paid}</p>
      <p className="money text-4xl font-bold">{formatDong(sale.total)}</p>
      <p className="mt-2">{hint}</p>
      <Link
        to={COUNTER}
        data-testid="sell-again"
        className={`${secondaryButton} mt-4 min-h-14 w-full text-lg`}
      >
        {t.again}
      </Link>
    </section>
  );
}

function Goods({ sale }: { sale: CounterSale }) {
  const t = useMessages().counter.pay;
  return (
    <Card title={t.goods} aside={<span className="text-soft">{sale.checkout_code}</span>} className="mt-4">
      <ul className="divide-y divide-line">
        {sale.lines.map((line) => (
          <li key={`${line.title} ${line.variant_title}`} className="flex gap-3 py-2 first:pt-0">
            <Photo photo={line.photo} size={56} />
            <div className="min-w-0 flex-1">
              <p className="font-medium">{line.title}</p>
              <p className="text-sm text-soft">
                {[line.variant_title, line.grams !== null && t.weighed(line.grams)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <div className="text-right">
              <p className="font-semibold">× {formatNumber(line.quantity)}</p>
              <p className="money text-sm">{formatDong(line.total)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
