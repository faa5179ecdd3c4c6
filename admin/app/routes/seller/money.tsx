import type { BankDecisionKind, BankTransactionList } from '@cho-phien/backend/contract';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { BankTransactionCard } from '~/components/bank-transaction-card';
import { FilterLinks } from '~/components/filter-links';
import { standaloneLink, textLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { Pagination } from '~/components/pagination';
import { answerForm, textsOf } from '~/lib/answer-form.server';
import { openDesk } from '~/lib/auth.server';
import { BANK_STATES, parseBankState } from '~/lib/bank-states';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.money);

const PATH = '/gian-hang/tien-ve';

/** By the word in the address, what is asked of the backend. */
const OPEN = { 'xu-ly': 'waiting', giu: 'kept' } as const;

const KINDS = ['attach', 'refund', 'keep', 'return', 'set_aside'] as const satisfies BankDecisionKind[];

/** Of a decision, the fields that the backend wants. */
const BODIES: Record<BankDecisionKind, readonly string[]> = {
  attach: ['checkout_code'],
  refund: [],
  keep: [],
  return: ['reference'],
  set_aside: ['note'],
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const params = new URL(request.url).searchParams;
  const state = parseBankState(params.get('ket-qua'));
  const word = params.get('cho');
  const open = word === 'xu-ly' || word === 'giu' ? OPEN[word] : null;
  const done = params.get('xong');
  const query = { state, open, page: pageNumber(params) };
  const list = await desk.read<BankTransactionList>('/seller/bank-transactions', query);
  return { list, state, open, done: KINDS.find((kind) => kind === done) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData());
  const kind = KINDS.find((one) => one === typed.kind);
  if (!kind || !typed.transaction) throw data(null, { status: 400 });
  const desk = await openDesk('member', request, context);
  const told = Object.fromEntries(BODIES[kind].map((name) => [name, typed[name] ?? '']));
  const path = `/seller/bank-transactions/${encodeURIComponent(typed.transaction)}/decide`;
  const outcome = await desk.write(path, { kind, ...told });
  return answerForm(request, outcome, `${PATH}?xong=${kind}`, typed);
}

export default function Money() {
  const { list, state, open, done } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const t = useMessages();
  const nothing = state ? t.money.states[state] : open === 'kept' ? t.money.keptFilter : t.money.waiting;
  return (
    <>
      <h1 className="text-2xl font-semibold">{t.money.heading}</h1>
      <p className="mt-1 text-soft">{t.money.intro}</p>
      <Link to={`${PATH}/sao-ke`} className={standaloneLink}>
        {t.money.statements.open}
      </Link>
      <div className="mt-4 grid gap-4">
        {failure ? (
          <Notice tone="error">{t.money.failed(failure.reason)}</Notice>
        ) : (
          done && (
            <Notice tone="success">
              {t.money.done[done]}{' '}
              {done === 'refund' && (
                <Link to="/gian-hang/hoan-tien" className={textLink}>
                  {t.money.toRefunds}
                </Link>
              )}
            </Notice>
          )
        )}
        <FilterLinks
          label={t.money.filters}
          filters={[
            { label: t.money.all, href: PATH, active: state === null && open === null },
            { label: t.money.waiting, href: `${PATH}?cho=xu-ly`, active: open === 'waiting' },
            { label: t.money.keptFilter, href: `${PATH}?cho=giu`, active: open === 'kept' },
            ...BANK_STATES.map((value) => ({
              label: t.money.states[value],
              href: `${PATH}?ket-qua=${value}`,
              active: value === state,
            })),
          ]}
        />
        {list.transactions.length === 0 ? (
          <p className="rounded-md border border-dashed border-edge p-6 text-center text-soft">
            {state === null && open === null ? t.money.empty : t.money.emptyState(nothing)}
          </p>
        ) : (
          <>
            <p className="text-soft">{t.money.found(list.total)}</p>
            <ul className="grid gap-3">
              {list.transactions.map((transaction) => (
                <BankTransactionCard
                  key={transaction.id}
                  transaction={transaction}
                  typed={failure?.typed.transaction === transaction.id ? failure.typed : {}}
                />
              ))}
            </ul>
          </>
        )}
      </div>
      <Pagination page={list.page} pageCount={list.page_count} />
    </>
  );
}
