import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { SearchTypes } from '@medusajs/framework/types';
import { search } from '@medusajs/framework/utils';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SearchDatabase } from '../../../testing/search/database';
import { engineReport } from './report';
import { MeilisearchService } from './service';

const index: SearchTypes.ResolvedSearchIndexDefinition = {
  name: 'wares',
  entity: 'wares',
  primary_key: 'id',
  provider: MeilisearchService.identifier,
  settings: {},
  definition_hash: 'test',
  physical_name: 'wares_v1',
  fields: search
    .define({
      id: search.keyword().filterable(),
      price: search.integer().filterable(),
      name: search.text().searchable({ weight: 4 }),
      secret: search.text().searchable().retrievable(false),
    })
    .toFields(),
  seed: async function* () {},
};

const database = new SearchDatabase();

/** How a server that is no search engine treats requests: what matters here is only how it fails. */
type Conduct = 'breaks' | 'hangs' | 'fails to search';
let conduct: Conduct;
let server: Server;
let host: string;
let provider: MeilisearchService;
const logger = { info: vi.fn(), warn: vi.fn() };

/** What was put there, which it gives back as it came. */
let stored: unknown[] = [];

async function conductItself(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const body = await text(req);
  if (conduct === 'hangs') return;
  const path = new URL(req.url ?? '', host).pathname;
  const answer = (status: number, body: object) =>
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (conduct === 'breaks' || path === '/multi-search') return void answer(500, { message: 'broken' });
  if (path === '/keys' && req.method === 'POST') {
    return void answer(201, { uid: 'u', key: 'narrow', expiresAt: new Date(Date.now() + 8.64e7) });
  }
  if (path.startsWith('/tasks/')) return void answer(200, { uid: 1, status: 'succeeded' });
  if (req.method === 'GET') return void answer(200, { results: path.endsWith('/documents') ? stored : [] });
  if (path.endsWith('/documents')) stored = JSON.parse(body);
  answer(202, { taskUid: 1, status: 'enqueued' });
}

const open = (url: string) =>
  new MeilisearchService(
    { manager: database.manager(), logger },
    { host: url, apiKey: 'wide', indexPrefix: 'test_' },
  );
const ask = () =>
  provider.search({ index, q: 'mat ong', attributes_to_retrieve: ['id', 'name'], search_options: {} });
const fill = async () => {
  await provider.upsertIndex({ index });
  const documents = [
    { id: 'a', name: 'Mật ong rừng', price: 9, secret: 'bùi' },
    { id: 'b', name: 'Tiêu sọ', price: 5, secret: 'cay' },
  ];
  await provider.upsertDocuments({ index: 'wares_v1', definition: index, documents });
};
const warnings = () => logger.warn.mock.calls.flat().join('\n');

beforeAll(async () => {
  server = createServer(conductItself).listen(0, '127.0.0.1');
  await once(server, 'listening');
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await database.createList();
  await database.query(
    'CREATE TABLE search_meilisearch_index (name text PRIMARY KEY, declaration jsonb NOT NULL)',
  );
});
afterEach(() => {
  provider.stop();
  vi.clearAllMocks();
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await provider.deleteIndex({ index: 'wares_v1' });
  provider.stop();
  await database.dropList();
  await database.query('DROP TABLE search_meilisearch_index');
  await database.close();
});

describe('when Meilisearch', () => {
  it('is not there, PostgreSQL takes every write and answers', async () => {
    provider = open('http://127.0.0.1:1');
    await fill();
    expect((await ask()).hits.map((hit) => hit.document)).toEqual([{ id: 'a', name: 'Mật ong rừng' }]);
    expect(engineReport()).toMatchObject({ engine: 'postgresql', fallback: true });
    expect(warnings()).toContain('PostgreSQL answers until it is back');
  });

  it('breaks at everything, PostgreSQL answers', async () => {
    conduct = 'breaks';
    provider = open(host);
    await fill();
    expect((await ask()).metadata.count).toBe(1);
    expect(engineReport().fallback).toBe(true);
  });

  it('never answers, nobody waits for it', async () => {
    conduct = 'hangs';
    provider = open(host);
    const started = Date.now();
    expect((await ask()).metadata.count).toBe(1);
    expect(Date.now() - started).toBeLessThan(1000);
  });

  it('fails at a search, the same search is answered by PostgreSQL', async () => {
    conduct = 'fails to search';
    provider = open(host);
    await ask();
    await vi.waitFor(
      () => expect(engineReport()).toMatchObject({ engine: 'meilisearch', fallback: false }),
      5000,
    );
    expect((await ask()).hits.map((hit) => hit.id)).toEqual(['a']);
    expect(engineReport()).toMatchObject({ engine: 'postgresql', fallback: true });
    expect(warnings()).toContain('broken');
  });

  it('is not set, PostgreSQL answers and nothing is out of order', async () => {
    provider = new MeilisearchService({ manager: database.manager(), logger }, { indexPrefix: 'test_' });
    expect((await ask()).metadata.count).toBe(1);
    expect(warnings()).toBe('');
  });

  it('writes no key into the log', () => {
    expect(JSON.stringify(logger)).not.toMatch(/wide|narrow/);
  });
});
