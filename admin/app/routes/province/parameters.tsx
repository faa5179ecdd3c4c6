import type { ParameterList, ParameterVersion } from '@cho-phien/backend/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { Card } from '~/components/card';
import { standaloneLink } from '~/components/look';
import { Notice } from '~/components/notice';
import { ParameterDecision } from '~/components/reporting/parameter-decision';
import { ParameterForm } from '~/components/reporting/parameter-form';
import { ParameterTable } from '~/components/reporting/parameter-table';
import { ProvinceIndicators } from '~/components/reporting/province-indicators';
import { SectionLinks } from '~/components/reporting/section-links';
import { openDesk } from '~/lib/auth.server';
import { enterParameter } from '~/lib/enter-parameter.server';
import { askedIndicator } from '~/lib/province-indicators';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.reporting.parameters.title);

const KINDS = ['figure', 'coefficient', 'entry', 'registry', 'goal', 'rule'] as const;
const DONE = ['entered', 'decided'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const params = new URL(request.url).searchParams;
  const asked = params.get('xong');
  const list = await desk.read<ParameterList>('/province/parameters');
  return { list, entry: askedIndicator(params), done: DONE.find((one) => one === asked) ?? null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  return enterParameter(desk, await request.formData(), messagesFor(request));
}

export default function Parameters() {
  const { list, entry, done } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() ?? null;
  const { parameters: t, import: file } = useMessages().reporting;
  const inState = (...states: ParameterVersion['state'][]) =>
    list.parameters.filter(({ state }) => states.includes(state));
  const waiting = inState('proposed');
  const former = inState('superseded', 'refused');
  return (
    <>
      <SectionLinks />
      <h1 className="mt-3 text-2xl font-semibold">{t.heading}</h1>
      <p className="mt-1 max-w-prose text-soft">{t.intro}</p>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        {refusal?.reason && <Notice tone="error">{refusal.reason}</Notice>}
        {done && !refusal && <Notice tone="success">{t.done[done]}</Notice>}
        <Card title={t.waiting(waiting.length)}>
          <ul className="divide-y divide-line">
            {waiting.map((parameter) => (
              <ParameterDecision key={parameter.id} parameter={parameter} />
            ))}
          </ul>
        </Card>
        {KINDS.map((kind) => {
          const rows = inState('approved').filter((row) => row.kind === kind);
          return rows.length === 0 ? null : (
            <Card key={kind} title={t.kinds[kind]}>
              <ParameterTable caption={t.kinds[kind]} parameters={rows} />
            </Card>
          );
        })}
        <ProvinceIndicators parameters={list.parameters} mayEnter={list.may_enter} />
        {list.may_enter && (
          <Link to="/tinh/bao-cao/so-lieu/nhap" className={standaloneLink}>
            {file.link}
          </Link>
        )}
        {list.may_enter && <ParameterForm refusal={refusal} entry={entry} />}
        {former.length > 0 && (
          <Card title={t.former}>
            <ParameterTable caption={t.former} parameters={former} />
          </Card>
        )}
      </div>
    </>
  );
}
