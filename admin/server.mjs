import { fileURLToPath } from 'node:url';
import { EnvError, readEnv } from './server/env.mjs';

/** How long requests under way may take to end after SIGTERM, in milliseconds. */
const GRACE = 2_000;

function checkedEnv() {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

const env = checkedEnv();
process.env.NODE_ENV = env.NODE_ENV;

// Loaded only now: React picks its build by NODE_ENV when it is first imported.
const { createApp } = await import('./server/app.mjs');
const serverBuild = new URL('./build/server/index.js', import.meta.url).href;
const app = createApp({
  env,
  build: await import(serverBuild),
  clientFolder: fileURLToPath(new URL('./build/client', import.meta.url)),
});

const server = app.listen(env.ADMIN_PORT, env.HOST, () => {
  console.log(`admin listening on http://${env.HOST}:${env.ADMIN_PORT}`);
});

server.on('error', (error) => {
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? `Port ${env.ADMIN_PORT} is taken: set ADMIN_PORT to a free one.` : error.message);
  process.exit(1);
});

function stop() {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), GRACE).unref();
}

process.on('SIGTERM', stop);
process.on('SIGINT', stop);
