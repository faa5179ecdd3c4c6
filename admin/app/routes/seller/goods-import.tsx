import type { GoodsImportDetail } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { isUnderWay } from '~/components/export-progress';
import { ImportActs } from '~/components/goods-import/import-acts';
import { ImportProgress } from '~/components/goods-import/import-progress';
import { ImportRow } from '~/components/goods-import/import-row';
import { Icon } from '~/components/icon';
import { secondaryButton } from '~/components/look';
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
        {isUnderWay(file) && <ImportProgress file={file} />}
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
          <ImportActs file={file} />
        </Card>
        <Card title={t.rows}>
          <ul className="divide-y divide-line">
            {file.rows.map((row) => (
              <ImportRow key={row.id} row={row} />
            ))}
          </ul>
        </Card>
      </div>
      <Pagination page={file.page} pageCount={file.page_count} />
    </div>
  );
}
