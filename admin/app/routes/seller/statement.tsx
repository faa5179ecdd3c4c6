import type { BankStatement, BankStatementRow, BankStatementRowState } from '@cho-phien/backend/contract';
import { formatDateTime, formatDong } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { primaryButton } from '~/components/look';
import { Notice } from '~/components/notice';
import { StatementColumnsForm } from '~/components/statement-columns-form';
import { answerForm, textsOf } from '~/lib/answer-form.server';
import { openDesk } from '~/lib/auth.server';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.titles.statements);

const PATH = '/gian-hang/tien-ve/sao-ke';
const STATES: readonly BankStatementRowState[] = ['new', 'known', 'out', 'problem'];
/** What cannot be read is shown first, and never cut. */
const SHOWN = 200;
const COLUMNS = ['heading', 'date', 'content', 'credit', 'debit', 'amount', 'reference'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return desk.read<BankStatement>(`/seller/bank-statements/${encodeURIComponent(params.id ?? '')}`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData());
  if (typed.step !== 'take' && typed.step !== 'columns') throw data(null, { status: 400 });
  const desk = await openDesk('member', request, context);
  const chosen = COLUMNS.map((name) => [name, typed[name] ? Number(typed[name]) : null]);
  const body = typed.step === 'take' ? {} : Object.fromEntries(chosen);
  const id = encodeURIComponent(params.id ?? '');
  const outcome = await desk.write(`/seller/bank-statements/${id}/${typed.step}`, body);
  return answerForm(request, outcome, `${PATH}/${id}`, typed);
}

export default function Statement() {
  const statement = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { money } = useMessages();
  const words = money.statements;
  const { taken, counts, columns, rows } = statement;
  return (
    <>
      <BackLink to={PATH}>{words.heading}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold wrap-anywhere">{statement.file_name || words.heading}</h1>
      <div className="mt-4 grid gap-4">
        {failure && <Notice tone="error">{money.failed(failure.reason)}</Notice>}
        {taken ? (
          <Notice tone="success">{words.takenAt(formatDateTime(taken.at), taken.count)}</Notice>
        ) : (
          columns && (
            <Form method="post" className="grid gap-3">
              <p className="font-medium" data-testid="will-take">
                {words.willTake(counts.new)}
              </p>
              <input type="hidden" name="step" value="take" />
              <button type="submit" data-testid="take-statement" className={primaryButton}>
                {words.take}
              </button>
            </Form>
          )
        )}
        {!columns && <StatementColumnsForm sample={statement.sample} typed={failure?.typed ?? {}} />}
        {columns && (
          <>
            <ul className="flex flex-wrap gap-x-4 text-soft">
              {STATES.filter((state) => counts[state] > 0).map((state) => (
                <li key={state}>{words.counts[state](counts[state])}</li>
              ))}
            </ul>
            <Rows rows={rows} />
          </>
        )}
      </div>
    </>
  );
}

function Rows({ rows }: { rows: BankStatementRow[] }) {
  const words = useMessages().money.statements;
  const bad = rows.filter(({ state }) => state === 'problem');
  const good = rows.filter(({ state }) => state !== 'problem');
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-card px-4 shadow-card">
      {[...bad, ...good.slice(0, SHOWN)].map((row) => (
        <li key={row.line} data-testid="statement-row" data-state={row.state} className="py-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span>
              <span className={row.state === 'new' ? 'font-semibold text-leaf-deep' : 'text-soft'}>
                {words.states[row.state]}
              </span>
              <span className="text-soft"> · {words.line(row.line)}</span>
            </span>
            {row.amount !== null && <span className="money font-semibold">{formatDong(row.amount)}</span>}
          </div>
          {row.message ? (
            <p className="text-error">{row.message}</p>
          ) : (
            <p className="text-sm wrap-anywhere">
              {row.at && `${formatDateTime(row.at)} · `}
              {row.content}
              {row.checkout_code && <strong> · {words.names(row.checkout_code)}</strong>}
            </p>
          )}
        </li>
      ))}
      {good.length > SHOWN && <li className="py-2 text-soft">{words.more(good.length - SHOWN)}</li>}
    </ul>
  );
}
