import type { MachineKey, OfficerMe, PushEndpointList } from '@cho-phien/backend/contract';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { Notice } from '~/components/notice';
import { MachineKeys } from '~/components/reporting/machine-keys';
import { PushEndpoints } from '~/components/reporting/push-endpoints';
import { SectionLinks } from '~/components/reporting/section-links';
import { openDesk } from '~/lib/auth.server';
import { actOnMonitoring } from '~/lib/monitoring-acts.server';
import { titleMeta } from '~/lib/title';
import { messagesFor, useMessages } from '~/messages';

export { RouteError as ErrorBoundary } from '~/components/route-error';

export const meta = titleMeta((t) => t.monitoring.title);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  const [keys, list, me] = await Promise.all([
    desk.read<MachineKey[]>('/province/machine-keys'),
    desk.read<PushEndpointList>('/province/push-endpoints'),
    desk.read<OfficerMe>('/province/me'),
  ]);
  return { keys, list, mayChange: me.officer.role === 'approver' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const desk = await openDesk('officer', request, context);
  return actOnMonitoring(desk, await request.formData(), messagesFor(request));
}

export default function Monitoring() {
  const { keys, list, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useMessages().monitoring;
  const refusal = answer?.made === null ? answer.refusal : null;
  const about = (act: string) => (refusal?.values.viec === act ? refusal : null);
  return (
    <>
      <SectionLinks />
      <h1 className="mt-3 text-2xl font-semibold">{t.heading}</h1>
      <p className="mt-1 max-w-prose text-soft">{t.intro}</p>
      <p className="mt-1 break-words text-sm">
        {t.document}: <code>GET /province/ioc/openapi</code>
      </p>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-5">
        {refusal && <Notice tone="error">{refusal.reason ?? t.check}</Notice>}
        {answer?.made && (
          <Notice tone="success">
            <p className="font-semibold">{answer.name}</p>
            <p>{answer.made === 'key' ? t.shownOnce : t.secretOnce}</p>
            <p data-testid="shown-once" className="mt-2 break-all font-mono">
              {answer.secret}
            </p>
          </Notice>
        )}
        <MachineKeys keys={keys} mayChange={mayChange} refusal={about('issue')} />
        <PushEndpoints list={list} mayChange={mayChange} refusal={about('add')} />
      </div>
    </>
  );
}
