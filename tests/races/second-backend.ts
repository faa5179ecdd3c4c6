import { realpath } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { backendProcess, startOf } from '../harness/backend-process';
import { freePorts } from '../harness/free-ports';
import { ProcessGroup } from '../harness/process-group';
import { waitUntil } from '../harness/wait-until';

const START_MS = 120_000;

declare module 'vitest' {
  interface ProvidedContext {
    /** The market's own backend and another on the same database. */
    backends: [string, string];
  }
}

/** A second process of the market's backend, as one that runs on another machine. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const market = project.getProvidedContext().market;
  const first = await startOf(await backendProcess(market.dataDir));
  const [port = 0] = await freePorts(1);
  const url = `http://127.0.0.1:${port}`;
  const second = new ProcessGroup({
    name: 'the second backend',
    file: process.execPath,
    args: first.args,
    cwd: await realpath(first.cwd),
    env: { ...first.env, PORT: String(port), BACKEND_PORT: String(port), BACKEND_URL: url },
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
  project.provide('backends', [market.backend, url]);
  return () => second.stop();
}
