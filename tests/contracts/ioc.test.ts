import { createHash } from 'node:crypto';
import type {
  DeskLog,
  KeyScope,
  MachineKey,
  MachineReportHead,
  NewMachineKey,
  NewPushEndpoint,
  OpenReportHead,
  PushEndpointList,
  PushNews,
  ReportContent,
  ReportView,
  SnapshotHead,
  WeeklySnapshot,
} from '@cho-phien/backend/contract';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Answer } from '../harness/answer';
import { Database } from '../harness/database';
import { type Desk, ProvinceDesk } from '../harness/desk';
import { isSigned, Receiver } from '../harness/receiver';
import { expectRefusal } from '../harness/refusal';
import { waitUntil } from '../harness/wait-until';

const market = inject('market');
const database = new Database(market.databaseUrl);
const receiver = new Receiver();
let approver: Desk;
let reporter: Desk;

beforeAll(async () => {
  approver = (await ProvinceDesk.of(market, 'approver')).desk;
  reporter = (await ProvinceDesk.of(market, 'reporter')).desk;
});

afterAll(async () => {
  await receiver.close();
  await database.close();
});

const issue = async (...scopes: KeyScope[]) =>
  (await approver.ask<NewMachineKey>('POST', '/province/machine-keys', { name: 'IOC thử', scopes })).ok();

const read = <T>(path: string, key: string, headers: Record<string, string> = {}) =>
  Answer.to<T>(`${market.backend}${path}`, { headers: { authorization: `Bearer ${key}`, ...headers } });

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A year without any trade, of no other test. */
const YEAR = '2021';

async function freezeYear(): Promise<ReportView> {
  const wanted = { kind: 'yearly', period: YEAR, change_note: 'Chạy thử cửa IOC' };
  const { id } = (await reporter.ask<ReportView>('POST', '/province/reports', wanted)).ok();
  (await reporter.ask('POST', `/province/reports/${id}/submit`)).ok();
  return (await approver.ask<ReportView>('POST', `/province/reports/${id}/approve`)).ok();
}

/** A week between the first of a month and the last of the next could be subtracted from both. */
async function openKinds(): Promise<unknown> {
  const document = await Answer.to<{ paths: Record<string, { get: { parameters: object[] } }> }>(
    `${market.backend}/open-data/openapi`,
  );
  return document.ok().paths['/open-data/reports/{kind}/{period}']?.get.parameters[0];
}

describe('a key of the monitoring centre', () => {
  it('is shown once and kept as a hash alone', async () => {
    const made = await issue('reports');
    expect(made.key).toMatch(/^cpk_[\w-]{43}$/);
    const listed = await approver.ask<MachineKey[]>('GET', '/province/machine-keys');
    expect(listed.text).not.toContain(made.key);
    const found = listed.ok().find(({ id }) => id === made.id);
    expect(found).toMatchObject({ prefix: made.key.slice(0, 12), scopes: ['reports'], revoked_at: null });
    const rows = await database.rows('SELECT * FROM machine_key WHERE id = $1', [made.id]);
    expect(JSON.stringify(rows)).not.toContain(made.key);
    expect(rows).toMatchObject([{ hash: hashOf(made.key) }]);
  });

  it('opens what its scope says, and nothing after it was revoked', async () => {
    const { id, key } = await issue('reports');
    expect((await read('/province/ioc/reports', key)).status).toBe(200);
    for (const path of ['snapshots', 'snapshots/2026-W40', 'indicators?kind=monthly&period=2026-10']) {
      const answer = await read(`/province/ioc/${path}`, key);
      expect(answer, path).toMatchObject({ status: 403, body: { code: 'scope_needed' } });
      expectRefusal(answer);
    }
    for (const path of ['/province/reports', '/province/me', '/province/ioc', '/province/ioc/../reports']) {
      expect((await read(path, key)).status, path).toBe(401);
    }
    (await approver.ask('POST', `/province/machine-keys/${id}/revoke`)).ok();
    expect((await read('/province/ioc/reports', key)).status).toBe(401);
    for (const wrong of ['', 'cpk_', `${key}x`, key.toUpperCase()]) {
      expect((await read('/province/ioc/reports', wrong)).status).toBe(401);
    }
  });

  it('says for what it is wanted, and for nothing unknown', async () => {
    for (const body of [{}, { name: 'IOC' }, { name: 'IOC', scopes: [] }, { name: 'IOC', scopes: ['all'] }]) {
      expect((await approver.ask('POST', '/province/machine-keys', body)).status).toBe(400);
    }
  });

  it('leaves its readings in the log of the desk', async () => {
    const { id, key } = await issue('indicators');
    const path = '/province/ioc/indicators?kind=monthly&period=2026-10';
    (await read(path, key)).ok();
    await waitUntil('the reading is written down', async () => {
      const { entries } = (await approver.ask<DeskLog>('GET', '/province/desk-log?kind=all')).ok();
      return entries.some((entry) => entry.actor === 'key' && entry.path === path && entry.status === 200);
    });
    (await reporter.ask('GET', '/province/months')).ok();
    const own = (await reporter.ask<DeskLog>('GET', '/province/desk-log?kind=all')).ok();
    expect(own.entries.every(({ role }) => role === 'reporter')).toBe(true);
    const [used] = await database.rows<{ last_used_at: Date | null }>(
      'SELECT last_used_at FROM machine_key WHERE id = $1',
      [id],
    );
    expect(used?.last_used_at).not.toBeNull();
  });
});

describe('the door of the monitoring centre', () => {
  it('gives the snapshot of the last week, to the byte of its hash', async () => {
    const { key } = await issue('snapshots');
    const heads = await waitUntil(
      'the snapshot is taken',
      async () => {
        const list = (await read<SnapshotHead[]>('/province/ioc/snapshots', key)).ok();
        return list.length > 0 && list;
      },
      60_000,
    );
    const answer = await read<WeeklySnapshot>(heads[0]?.href ?? '', key);
    expect(hashOf(answer.text)).toBe(heads[0]?.sha256);
    expect(answer.ok()).toMatchObject({ week: heads[0]?.week, state: 'preliminary' });
    expect(answer.ok().figures.indicators).toHaveLength(15);
    const again = await read(heads[0]?.href ?? '', key, { 'if-none-match': `"${heads[0]?.sha256}"` });
    expect(again.status).toBe(304);
    expect((await read('/province/ioc/snapshots/2020-W01', key)).status).toBe(404);
  });

  it('tells of a frozen report, signed, again until it is taken, and gives every version', async () => {
    const { key } = await issue('reports');
    const url = await receiver.open();
    const endpoint = (
      await approver.ask<NewPushEndpoint>('POST', '/province/push-endpoints', { name: 'Thử', url })
    ).ok();
    receiver.answers.push(500);
    const frozen = await freezeYear();
    const about = (news: string) => (JSON.parse(news) as PushNews).subject.startsWith(`yearly/${YEAR}/`);
    const arrived = () => receiver.received.filter(({ body }) => about(body));
    await waitUntil('the news were refused once and came again', () => arrived().length === 2, 60_000);
    const [first, second] = arrived();
    expect(first?.body).toBe(second?.body);
    expect(first?.headers['x-market-delivery']).toBe(second?.headers['x-market-delivery']);
    for (const one of arrived()) {
      expect(isSigned(one, endpoint.secret)).toBe(true);
      expect(isSigned({ ...one, body: one.body.replace(YEAR, '2020') }, endpoint.secret)).toBe(false);
    }
    const news = JSON.parse(second?.body ?? '') as PushNews;
    expect(news).toMatchObject({ event: 'report.frozen', sha256: frozen.sha256 });
    await waitUntil('the outbox says so', async () => {
      const { deliveries } = (await approver.ask<PushEndpointList>('GET', '/province/push-endpoints')).ok();
      const mine = deliveries.filter(({ endpoint_id }) => endpoint_id === endpoint.id);
      return mine.length === 1 && mine[0]?.state === 'delivered' && mine[0].attempts === 2;
    });

    const report = await read<ReportContent>(news.href, key);
    expect(hashOf(report.text)).toBe(frozen.sha256);
    expect(report.ok()).toMatchObject({ kind: 'yearly', period: YEAR, version: frozen.version });
    const list = (await read<MachineReportHead[]>('/province/ioc/reports', key)).ok();
    expect(list.find(({ href }) => href === news.href)).toMatchObject({ sha256: frozen.sha256 });
    expect((await read(`/province/ioc/reports/yearly/${YEAR}/99`, key)).status).toBe(404);
    (await approver.ask('POST', `/province/push-endpoints/${endpoint.id}/stop`)).ok();
  });

  it('is the only one by which weeks go out: the open door knows months and years', async () => {
    expect(await openKinds()).toMatchObject({ name: 'kind', schema: { enum: ['monthly', 'yearly'] } });
    const list = (await Answer.to<OpenReportHead[]>(`${market.backend}/open-data/reports`)).ok();
    expect(list.filter(({ kind }) => kind === 'weekly')).toEqual([]);
  });

  it('sends nothing to what is no address', async () => {
    for (const url of [
      '',
      'x',
      'file:///etc/passwd',
      'ftp://ioc.example/tin',
      'https://a:b@ioc.example/tin',
    ]) {
      const answer = await approver.ask('POST', '/province/push-endpoints', { name: 'Thử', url });
      expect([url, answer.status]).toEqual([url, 400]);
      expectRefusal(answer);
    }
  });

  it('says how it is used, and names every one of its routes', async () => {
    const document = (await Answer.to<{ paths: object }>(`${market.backend}/province/ioc/openapi`)).ok();
    expect(Object.keys(document.paths)).toEqual([
      '/province/ioc/snapshots',
      '/province/ioc/snapshots/{week}',
      '/province/ioc/reports',
      '/province/ioc/reports/{kind}/{period}/{version}',
      '/province/ioc/indicators',
    ]);
  });
});
