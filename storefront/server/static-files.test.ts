import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticFiles } from './static-files.mjs';

describe('the built files', () => {
  let folder: string;
  let server: Server;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'static-files-'));
    for (const name of ['client', 'client-other']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'client', 'chợ.js'), 'ours');
    await writeFile(join(folder, 'client-other', 'secret.js'), 'theirs');
    const app = express();
    app.use(staticFiles(join(folder, 'client')));
    app.use((_request, response) => {
      response.status(404).end();
    });
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  /** Sends the path as it stands: `fetch` would tidy it up. */
  const get = (path: string) =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const sent = request({ host: '127.0.0.1', port, path }, async (response) => {
        const chunks = await response.toArray();
        resolve({ status: response.statusCode, text: Buffer.concat(chunks).toString() });
      });
      sent.setTimeout(2000, () => sent.destroy(new Error(`No answer to ${path}`)));
      sent.on('error', reject).end();
    });

  it('are served under their encoded names', async () => {
    expect(await get('/ch%E1%BB%A3.js')).toEqual({ status: 200, text: 'ours' });
  });

  it('do not include an address that cannot be decoded, and the server lives on', async () => {
    expect((await get('/%.js')).status).toBe(404);
    expect((await get('/ch%E1%BB%A3.js')).status).toBe(200);
  });

  it('do not include those of a neighbouring folder', async () => {
    expect((await get('/../client-other/secret.js')).status).toBe(404);
    expect((await get('/%2e%2e%2fclient-other%2fsecret.js')).status).toBe(404);
  });
});
