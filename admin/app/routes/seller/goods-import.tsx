import type { GoodsImport, GoodsImportDetail, GoodsImportRow } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { isUnderWay, ProgressRefresh } from '~/components/export-progress';
import { Icon } from '~/components/icon';
import { disclosure, primaryButton, secondaryButton, textLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { Pagination } from '~/components/pagination';
import { answerForm } from '~/lib/answer-form.server';
import { openDesk } from '~/lib/auth.server';
import { pageNumber } from '~/lib/page-number';
import { titleMeta } from '~/lib/title';
import { useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.goodsImport.title);

const PATH = '/gian-hang/san-pham/tep';
const ACTS: readonly string[] = ['check', 'discard', 'start'];
const PLANS = ['create', 'update', 'draft', 'same', 'bad'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const page = pageNumber(new URL(request.url).searchParams);
  return desk.read<GoodsImportDetail>(`/seller/goods-imports/${encodeURIComponent(params.id ?? '')}`, {
    page,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const [act = '', rows = 'all'] = String(form.get('viec') ?? '').split(':');
  if (!ACTS.includes(act)) throw data(null, { status: 400 });
  const desk = await openDesk('member', request, context);
  const id = encodeURIComponent(params.id ?? '');
  const outcome = await desk.write(`/seller/goods-imports/${id}/${act}`, act === 'start' ? { rows } : {});
  if (outcome.ok && act === 'discard') throw redirect(PATH);
  return answerForm(request, outcome, `${PATH}/${id}`, {});
}

export default function GoodsImportPage() {
  const file = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const t = useMessages().goodsImport;
  const over = file.state === 'ready' || file.state === 'failed';
  const wrong = file.counts.bad + file.counts.failed;
  return (
    <div className="max-w-3xl">
      <BackLink to={PATH}>{t.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold wrap-anywhere">{file.file_name || t.nameless}</h1>
      <p className="text-soft">
        {formatDateTime(file.created_at)} · {file.asked_by}
      </p>
      <div className="mt-4 grid gap-4" data-testid="goods-import" data-state={file.state}>
        {failure && <Notice tone="error">{failure.reason}</Notice>}
        {file.state === 'ready' && <Notice tone="success">{t.states.ready}</Notice>}
        {file.state === 'failed' && (
          <Notice tone="warning">
            {t.states.failed}. {t.failedHint}
          </Notice>
        )}
        {isUnderWay(file) && <Progress file={file} />}
        <Card>
          <ul className="grid gap-1">
            {PLANS.filter((plan) => file.counts[plan] > 0).map((plan) => (
              <li key={plan} className={plan === 'bad' ? 'font-medium text-error' : undefined}>
                {(over ? t.outcomes : t.plans)[plan](file.counts[plan])}
              </li>
            ))}
            {file.counts.failed > 0 && (
              <li className="font-medium text-error">{t.outcomes.failed(file.counts.failed)}</li>
            )}
          </ul>
          {file.state === 'checked' && <p className="mt-2 text-soft">{t.nothingYet}</p>}
          {file.counts.update > 0 && !over && <p className="mt-1 text-sm text-soft">{t.sensitive}</p>}
          {wrong > 0 && (
            <div className="mt-3">
              <a
                href={`${PATH}/${file.id}/can-sua`}
                download
                data-testid="rejected"
                className={secondaryButton}
              >
                <Icon name="download" />
                {t.rejected}
              </a>
              <p className="mt-1 text-sm text-soft">{t.rejectedHint}</p>
            </div>
          )}
          <Acts file={file} />
        </Card>
        <Card title={t.rows}>
          <ul className="divide-y divide-line">
            {file.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </Card>
      </div>
      <Pagination page={file.page} pageCount={file.page_count} />
    </div>
  );
}

function Progress({ file }: { file: GoodsImport }) {
  const t = useMessages().goodsImport;
  const total = file.total - file.counts.bad;
  return (
    <Notice tone="info">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-medium">{t.states[file.state]}</span>
        <span className="money text-soft">{t.progress(file.done, total)}</span>
      </p>
      <progress
        value={file.done}
        max={Math.max(1, total)}
        aria-label={t.states.running}
        className="mt-2 h-3 w-full accent-basalt"
      />
      <p className="mt-1 text-sm">{t.refreshes}</p>
      <ProgressRefresh />
    </Notice>
  );
}

/** What may be done with the file now; nothing while it is being taken in. */
function Acts({ file }: { file: GoodsImport }) {
  const t = useMessages().goodsImport;
  const pending = useNavigation().state !== 'idle';
  const { counts } = file;
  const good = counts.create + counts.update + counts.draft;
  if (file.state !== 'checked' && file.state !== 'failed') return null;
  const label = file.state === 'failed' ? t.resume : counts.bad > 0 ? t.startGood(good) : t.startAll(good);
  return (
    <Form method="post" className="mt-4 grid gap-3">
      {good > 0 && (
        <button
          type="submit"
          name="viec"
          value={counts.bad > 0 ? 'start:good' : 'start:all'}
          data-testid="start-import"
          disabled={pending}
          className={primaryButton}
        >
          {pending ? t.starting : label}
        </button>
      )}
      <details>
        <summary className={disclosure}>{t.check}</summary>
        <p className="text-sm text-soft">{t.checkHint}</p>
        <div className="mt-2 flex flex-wrap gap-3">
          {file.state === 'checked' && (
            <button type="submit" name="viec" value="check" disabled={pending} className={secondaryButton}>
              {t.check}
            </button>
          )}
          <button type="submit" name="viec" value="discard" disabled={pending} className={secondaryButton}>
            {t.discard}
          </button>
        </div>
      </details>
    </Form>
  );
}

function Row({ row }: { row: GoodsImportRow }) {
  const t = useMessages().goodsImport;
  const state = row.state === 'waiting' ? row.plan : row.state;
  const wrong = state === 'bad' || state === 'failed';
  return (
    <li className="py-2" data-testid="import-row" data-state={state}>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 font-medium wrap-anywhere">
          {row.product_id ? (
            <Link
              to={`/gian-hang/san-pham/${row.product_id}`}
              aria-label={t.see(row.name)}
              className={`${textLink} inline-flex min-h-11 items-center`}
            >
              {row.name}
            </Link>
          ) : (
            row.name || t.line(row.line)
          )}
        </span>
        <span className={wrong ? 'text-error' : 'text-soft'}>
          {t.rowStates[state]} · {t.line(row.line)}
        </span>
      </p>
      {row.problems.length > 0 && (
        <ul className="mt-1 grid gap-1 text-sm">
          {row.problems.map((problem) => (
            <li key={`${problem.line} ${problem.column}`}>
              <span className="font-medium">
                {problem.column ? t.cell(problem.line, problem.column) : t.line(problem.line)}:
              </span>{' '}
              {problem.message}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
