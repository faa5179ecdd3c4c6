import type { GoodsImportDetail, GoodsImportList } from '@cho-phien/backend/contract';
import { formatDateTime } from '@cho-phien/storefront/format';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { BackLink } from '~/components/back-link';
import { Card } from '~/components/card';
import { FormField } from '~/components/form-field';
import { PhotoSender } from '~/components/goods-import/photo-sender';
import { Icon } from '~/components/icon';
import { input, primaryButton, secondaryButton, textLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { SubmitButton } from '~/components/submit-button';
import { openDesk } from '~/lib/auth.server';
import { takeFiles } from '~/lib/goods/take-files.server';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.goodsImport.title);

const PATH = '/gian-hang/san-pham/tep';
const FILES = `${PATH}/tai-ve`;
const FILE_BYTES = 5 * 1024 * 1024;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('member', request, context);
  return desk.read<GoodsImportList>('/seller/goods-imports');
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('member', request, context);
  const t = messagesFor(request);
  const words = t.goodsImport;
  const refused = (reason: string, status: number) => data({ reason, photos: 0 }, { status });
  const form = await request.formData();
  if (form.get('intent') === 'photos') {
    const { keys, refused: reason } = await takeFiles(desk, form, t);
    if (keys.length === 0) return refused(reason ?? words.photos.none, 400);
    return data({ reason, photos: keys.length });
  }
  const file = form.get('tep');
  if (!(file instanceof File) || file.name === '') return refused(words.send.none, 400);
  if (file.size > FILE_BYTES) return refused(words.send.tooLarge, 413);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await desk.upload<GoodsImportDetail>('/seller/goods-imports', bytes, { name: file.name });
  if (outcome.ok) throw redirect(`${PATH}/${outcome.value.id}`);
  const { status, message } = outcome.refusal;
  return refused(
    status >= 500 ? t.common.backendSilent : (message ?? t.common.refused),
    status >= 500 ? 503 : status,
  );
}

export default function GoodsImports() {
  const { imports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { goodsImport: t } = useMessages();
  const pending = useNavigation().state !== 'idle';
  return (
    <div className="max-w-3xl">
      <BackLink to="/gian-hang/san-pham">{useMessages().goods.back}</BackLink>
      <h1 className="mt-2 text-2xl font-semibold">{t.title}</h1>
      <p className="mt-1 text-soft">{t.intro}</p>
      <div className="mt-4 grid gap-4">
        {answer?.reason && <Notice tone="error">{answer.reason}</Notice>}
        <Card title={t.get.title}>
          <p className="text-soft">{t.get.hint}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            {(
              [
                ['mau.xlsx', t.get.template],
                ['hang-hoa.xlsx', t.get.goods],
                ['hang-hoa.csv', t.get.goodsCsv],
              ] as const
            ).map(([file, label]) => (
              <a
                key={file}
                href={`${FILES}/${file}`}
                download
                className={`${secondaryButton} w-full sm:w-auto`}
              >
                <Icon name="download" />
                {label}
              </a>
            ))}
          </div>
        </Card>
        <Card title={t.photos.title}>
          <PhotoSender taken={answer?.photos ?? 0} />
        </Card>
        <Card title={t.send.title}>
          <Form method="post" encType="multipart/form-data" className="grid gap-3">
            <FormField id="tep" label={t.send.file}>
              {(attributes) => (
                <input
                  {...attributes}
                  type="file"
                  accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                  className={input}
                />
              )}
            </FormField>
            <SubmitButton
              label={t.send.submit}
              pendingLabel={t.send.working}
              pending={pending}
              testId="send-goods-file"
              className={`${primaryButton} w-full sm:w-auto`}
            />
          </Form>
        </Card>
        <Card title={t.recent}>
          {imports.length === 0 ? (
            <p className="text-soft">{t.none}</p>
          ) : (
            <ul className="divide-y divide-line">
              {imports.map((one) => (
                <li key={one.id} className="py-2">
                  <Link
                    to={`${PATH}/${one.id}`}
                    className={`${textLink} inline-flex min-h-11 items-center wrap-anywhere`}
                  >
                    {one.file_name || t.nameless}
                  </Link>
                  <p className="text-sm text-soft">
                    {t.states[one.state]} · {formatDateTime(one.created_at)} · {one.asked_by}
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </div>
  );
}
