import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.mjs';
import { readEnv } from './env.mjs';

/** A Remix app without a single page. */
const emptyBuild: ServerBuild = {
  mode: 'production',
  entry: { module: { default: () => new Response('trang', { headers: { 'content-type': 'text/html' } }) } },
  routes: {
    root: { id: 'root', path: '', module: { default: () => null, action: () => 'đã nhận' } },
  },
  assets: {
    entry: { imports: [], module: '' },
    routes: {
      root: {
        id: 'root',
        path: '',
        hasAction: true,
        hasLoader: false,
        hasClientAction: false,
        hasClientLoader: false,
        hasErrorBoundary: false,
        module: '',
      },
    },
    url: '',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: '',
  basename: '/',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
  },
  isSpaMode: false,
};

const listen = (server: Server) =>
  new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });

/** Sends the address as it stands, which `fetch` would tidy up. */
const statusOf = (
  site: string,
  path: string,
  init: { method?: string; headers?: Record<string, string> } = {},
) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request(site, { ...init, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });

describe('the web server', () => {
  const backend = createServer((request, response) => {
    if (request.url === '/photos/tieu/160.webp') {
      response.writeHead(200, { 'content-type': 'image/webp', etag: '"1"', 'x-internal': 'secret' });
      response.end('pixels');
    } else if (request.url === '/photos/xa/160.webp') {
      response.writeHead(302, { location: '/photos/tieu/160.webp' }).end();
    } else if (request.url === '/secret') response.end('not a picture');
    else response.writeHead(404).end();
  });
  let site: string;
  let server: Server;

  beforeAll(async () => {
    const env = readEnv({
      SESSION_SECRET: 'a-secret-of-more-than-thirty-two-letters',
      BACKEND_URL: await listen(backend),
      NODE_ENV: 'production',
    });
    server = createServer(createApp({ env, build: emptyBuild, clientFolder: '/nowhere' }));
    site = await listen(server);
  });

  afterAll(() => {
    server.close();
    backend.close();
  });

  it('hands pictures on from the backend, with their headers but no others', async () => {
    const photo = await fetch(`${site}/photos/tieu/160.webp`);
    expect(await photo.text()).toBe('pixels');
    expect(photo.headers.get('content-type')).toBe('image/webp');
    expect(photo.headers.get('x-internal')).toBeNull();
    expect((await fetch(`${site}/photos/khong/160.webp`)).status).toBe(404);
    const known = { 'if-none-match': '"1"' };
    expect(await statusOf(site, '/photos/tieu/160.webp', { headers: known })).toBe(304);
  });

  it('asks the backend for pictures alone, and nobody else for anything', async () => {
    const { port } = backend.address() as AddressInfo;
    for (const path of ['/photos/../secret', `http://127.0.0.1:${port}/photos/../secret`, '/photos/secret']) {
      expect(await statusOf(site, path), path).toBe(404);
    }
    expect(await statusOf(site, 'http://127.0.0.1:1/photos/tieu/160.webp')).toBe(200);
    expect(await statusOf(site, '/photos/xa/160.webp')).toBe(502);
  });

  it('allows only its own scripts, by a nonce that changes with every page', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await fetch(site)).headers.get('content-security-policy')),
    );
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/);
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('lets nobody keep a page', async () => {
    expect((await fetch(site)).headers.get('cache-control')).toBe('private, no-store');
  });

  it('refuses a form that another site sends', async () => {
    const foreign = await fetch(site, { method: 'POST', headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
    const own = await fetch(site, { method: 'POST', headers: { origin: site } });
    expect(own.status).not.toBe(403);
  });

  it('takes a form of 64 kB, but none that is longer or does not say its length', async () => {
    const send = async (body: BodyInit) =>
      (await fetch(site, { method: 'POST', headers: { origin: site }, body, duplex: 'half' })).status;
    expect(await send('x'.repeat(65_536))).not.toBe(413);
    expect(await send('x'.repeat(65_537))).toBe(413);
    expect(await send(new Blob(['x']).stream())).toBe(413);
  });
});
