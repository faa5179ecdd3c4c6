import { realpath } from 'node:fs/promises';
import { backendProcess, startOf } from './backend-process';
import { freePorts } from './free-ports';
import type { MarketAddress } from './market';
import { ProcessGroup } from './process-group';
import { waitUntil } from './wait-until';

const START_MS = 120_000;

export interface SecondBackend {
  url: string;
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Another process of a market's backend on the same database, as one that runs on another machine. */
export async function startSecondBackend(
  market: Pick<MarketAddress, 'dataDir'>,
  env: NodeJS.ProcessEnv = {},
  samePort?: number,
): Promise<SecondBackend> {
  const first = await startOf(await backendProcess(market.dataDir));
  const port = samePort ?? (await freePorts(1))[0] ?? 0;
  const url = `http://127.0.0.1:${port}`;
  const second = new ProcessGroup({
    name: 'the second backend',
    file: process.execPath,
    args: first.args,
    cwd: await realpath(first.cwd),
    env: { ...first.env, PORT: String(port), BACKEND_PORT: String(port), BACKEND_URL: url, ...env },
  });
  await waitUntil(
    'the second backend',
    () => {
      if (!second.running) throw new Error(`The second backend ended:\n${second.output.slice(-4000)}`);
      return fetch(`${url}/health`).then(
        (answer) => answer.ok,
        () => false,
      );
    },
    START_MS,
  );
  return {
    url,
    stop: () => second.stop(),
    async kill() {
      second.signal('SIGKILL');
      await second.exitCode(10_000);
    },
  };
}
