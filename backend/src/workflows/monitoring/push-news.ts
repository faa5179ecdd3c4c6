import type { MedusaContainer } from '@medusajs/framework/types';
import type { PushEvent, PushNews } from '../../contract';
import { now } from '../../lib/clock';
import { nextAttempt } from '../../lib/monitoring/backoff';
import { pushSecret, signatureOf } from '../../lib/monitoring/signature';
import { MONITORING_MODULE } from '../../modules/monitoring';
import type MonitoringModuleService from '../../modules/monitoring/service';
import type { ClaimedDelivery, PushOutcome } from '../../modules/monitoring/service';
import { REPORTING_MODULE } from '../../modules/reporting';
import type ReportingModuleService from '../../modules/reporting/service';

/** How long a receiver may take, and how long nobody else tries meanwhile, in milliseconds. */
const PATIENCE = 10_000;
const BUSY = 60_000;
const AT_ONCE = 10;
const LONGEST_ERROR = 200;

/** Puts into the outbox what each endpoint has not been told yet, and sends what is due. */
export async function pushNews(container: MedusaContainer): Promise<void> {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  const endpoints = await service.listPushEndpoints({ stopped_at: null }, { take: null });
  if (endpoints.length === 0) return;
  const since = new Date(Math.min(...endpoints.map(({ created_at }) => new Date(created_at).getTime())));
  const news = await newsSince(container, since);
  for (const { id, created_at } of endpoints) {
    const untold = news.filter(({ at }) => at >= new Date(created_at));
    for (const { at, ...told } of untold) {
      const { event, subject } = told;
      await service.enqueue({ endpoint_id: id, event, subject, body: JSON.stringify(told) }, now());
    }
  }
  const claim = () => service.claim(now(), new Date(now().getTime() + BUSY), AT_ONCE);
  for (let due = await claim(); due.length > 0; due = await claim()) {
    await Promise.all(due.map(async (one) => service.settle(one.id, await send(one), now())));
  }
}

async function newsSince(container: MedusaContainer, since: Date): Promise<(PushNews & { at: Date })[]> {
  const service: MonitoringModuleService = container.resolve(MONITORING_MODULE);
  const { reports }: ReportingModuleService = container.resolve(REPORTING_MODULE);
  const [frozen, snapshots] = await Promise.all([
    reports.frozenSince(since),
    service.listWeeklySnapshots(
      { taken_at: { $gte: since } },
      { select: ['week', 'taken_at', 'sha256'], take: null },
    ),
  ]);
  const told = (event: PushEvent, subject: string, of: { sha256: string; at: Date }) => {
    const door = event === 'report.frozen' ? 'reports' : 'snapshots';
    return { event, subject, sha256: of.sha256, href: `/province/ioc/${door}/${subject}`, at: of.at };
  };
  return [
    ...frozen.map(({ kind, period, version, sha256, decidedAt }) =>
      told('report.frozen', `${kind}/${period}/${version}`, {
        sha256: sha256 ?? '',
        at: decidedAt ?? since,
      }),
    ),
    ...snapshots.map(({ week, taken_at, sha256 }) =>
      told('snapshot.taken', week, { sha256, at: new Date(taken_at) }),
    ),
  ];
}

async function send({ id, endpoint_id, url, event, body, attempts }: ClaimedDelivery): Promise<PushOutcome> {
  const at = new Date();
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-market-event': event,
        'x-market-delivery': id,
        'x-market-signature': signatureOf(pushSecret(endpoint_id), body, at),
      },
      body,
      // A redirect would carry the news to an address that nobody entered.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await answer.body?.cancel();
    if (answer.ok) return { state: 'delivered', status: answer.status, error: null, due_at: now() };
    return afterFailure(attempts, { status: answer.status, error: null });
  } catch (error) {
    return afterFailure(attempts, { status: null, error: reasonOf(error) });
  }
}

function afterFailure(attempts: number, answer: Pick<PushOutcome, 'status' | 'error'>): PushOutcome {
  const due = nextAttempt(attempts, now());
  return { ...answer, state: due ? 'waiting' : 'failed', due_at: due ?? now() };
}

/** What failed, without what an address may carry. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return (code || (cause instanceof Error ? cause.name : 'error')).slice(0, LONGEST_ERROR);
}
