import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createApp } from './server/app.mjs';
import { EnvironmentError, readEnvironment } from './server/env.mjs';

const GRACE_MS = 2000;
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @param {string} message */
function refuse(message) {
  console.error(message);
  process.exit(1);
}

/** @param {unknown} error */
function reasonOf(error) {
  return error instanceof Error ? error.message : String(error);
}

async function start() {
  const env = readEnvironment(process.env);
  // React picks its build by this variable when it is first imported.
  process.env.NODE_ENV = env.NODE_ENV;
  const buildFile = here('./build/server/index.js');
  if (!existsSync(buildFile)) {
    return refuse('The storefront is not built: run `pnpm --filter @cho-phien/storefront build` first.');
  }
  const build = await import(buildFile);
  const server = createApp(build, env, here('./build/client')).listen(env.STOREFRONT_PORT, env.HOST);
  server.on('listening', () => {
    console.log(`storefront listening on http://${env.HOST}:${env.STOREFRONT_PORT}`);
  });
  server.on('error', (error) => refuse(`The storefront cannot listen: ${reasonOf(error)}`));

  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
      process.exit(0);
    }, GRACE_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

start().catch((error) => {
  if (error instanceof EnvironmentError) refuse(error.message);
  console.error(error);
  process.exit(1);
});
