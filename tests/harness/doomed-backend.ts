import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MarketAddress } from './market';
import { type SecondBackend, startSecondBackend } from './second-backend';
import { waitUntil } from './wait-until';

const PRELOAD = join(import.meta.dirname, 'crash-points.cjs');

const NO_JOBS = 'no-jobs';

/** A backend that can be stopped at a named point of what one call does, killed there, and started again. */
export class DoomedBackend {
  readonly #market: MarketAddress;
  readonly #folder: string;
  #backend: SecondBackend;

  private constructor(market: MarketAddress, folder: string, backend: SecondBackend) {
    this.#market = market;
    this.#folder = folder;
    this.#backend = backend;
  }

  /** Beside the market's own backend, which should do no work of its own (`WORKER_MODE=server`). */
  static async start(market: MarketAddress): Promise<DoomedBackend> {
    const folder = await mkdtemp(join(tmpdir(), 'cho-phien-crash-'));
    return new DoomedBackend(market, folder, await startSecondBackend(market, environment(folder)));
  }

  /** The market as one journey sees it. */
  door(journey: string): MarketAddress {
    return { ...this.#market, backend: `${this.#backend.url}/~${journey}` };
  }

  /** No job runs until the next crash, so that every journey does its work itself. */
  async holdJobs(): Promise<void> {
    await writeFile(join(this.#folder, NO_JOBS), '');
  }

  /** From now on the points of a journey are noted, until it comes to `at`, where it stops. */
  async watch(journey: string, at?: string): Promise<void> {
    await writeFile(join(this.#folder, `${journey}.json`), JSON.stringify({ at }));
  }

  /** The points that a journey has come to, in order. */
  async points(journey: string): Promise<string[]> {
    const text = await readFile(join(this.#folder, `${journey}.points`), 'utf8').catch(() => '');
    return text.split('\n').filter((line) => line !== '');
  }

  async stopped(journey: string): Promise<void> {
    await waitUntil(
      `the journey ${journey} to stop`,
      () => readFile(join(this.#folder, `${journey}.stopped`), 'utf8').catch(() => undefined),
      30_000,
      20,
    );
  }

  /** Ends it as a power cut would, and starts it anew behind the same doors. Nobody is watched any more. */
  async crash(journeys: string[]): Promise<void> {
    const { port } = new URL(this.#backend.url);
    await this.#backend.kill();
    await rm(join(this.#folder, NO_JOBS), { force: true });
    for (const journey of journeys) await writeFile(join(this.#folder, `${journey}.json`), '');
    this.#backend = await startSecondBackend(this.#market, environment(this.#folder), Number(port));
  }

  stop(): Promise<void> {
    return this.#backend.stop();
  }
}

function environment(folder: string): NodeJS.ProcessEnv {
  return {
    WORKER_MODE: 'shared',
    CRASH_POINTS: folder,
    NODE_OPTIONS: `--no-deprecation --require ${PRELOAD}`,
  };
}
