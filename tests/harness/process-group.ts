import { type ChildProcess, spawn } from 'node:child_process';

const GRACE_MS = 20_000;
const KEPT_OUTPUT = 200_000;

export interface Command {
  name: string;
  file: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

const running = new Set<ProcessGroup>();
process.once('exit', () => {
  for (const group of running) group.signal('SIGKILL');
});

/** A program and everything it starts, in one process group: nothing outlives `stop`, nor the process that started it. */
export class ProcessGroup {
  readonly #child: ChildProcess;
  readonly #name: string;
  readonly #listeners = new Set<() => void>();
  #output = '';
  #exit: Exit | undefined;

  constructor(command: Command) {
    this.#name = command.name;
    this.#child = spawn(command.file, command.args, {
      cwd: command.cwd,
      env: command.env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(this);
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        this.#output = (this.#output + chunk).slice(-KEPT_OUTPUT);
        this.#tell();
      });
    }
    this.#child.on('error', (error) => {
      this.#output += `\n${error.message}`;
      this.#ended({ code: 127, signal: null });
    });
    this.#child.on('close', (code, signal) => {
      this.#ended({ code, signal });
    });
  }

  /** Number of the group, which is that of its first process. */
  get id(): number {
    const { pid } = this.#child;
    if (pid === undefined) throw new Error(`${this.#name} could not be started: ${this.#output}`);
    return pid;
  }

  /** What it printed, the newest 200,000 characters. */
  get output(): string {
    return this.#output;
  }

  get running(): boolean {
    return this.#exit === undefined;
  }

  /** The first line that matches. @throws Error with the output's end when the program ends first or time is up */
  async line(pattern: RegExp, withinMs: number): Promise<RegExpMatchArray> {
    const found = () => this.#output.match(pattern);
    await this.#until(() => found() !== null || !this.running, withinMs);
    const match = found();
    if (match) return match;
    const why = this.running
      ? `not within ${withinMs / 1000} s`
      : `it ended with ${JSON.stringify(this.#exit)}`;
    throw new Error(`${this.#name} printed no ${pattern}: ${why}\n${this.#output.slice(-4000)}`);
  }

  /** Exit code, once every process has closed its output. @throws Error when it still runs after `withinMs` */
  async exitCode(withinMs: number): Promise<number | null> {
    await this.#until(() => !this.running, withinMs);
    if (!this.#exit)
      throw new Error(`${this.#name} still runs after ${withinMs / 1000} s\n${this.#output.slice(-4000)}`);
    return this.#exit.code;
  }

  signal(name: NodeJS.Signals): void {
    try {
      process.kill(-this.id, name);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }

  /** Asks it to stop as a terminal would, and kills what does not. */
  async stop(): Promise<void> {
    if (!this.running) return;
    this.signal('SIGTERM');
    await this.#until(() => !this.running, GRACE_MS);
    if (this.running) this.signal('SIGKILL');
    await this.#until(() => !this.running, GRACE_MS);
  }

  #ended(exit: Exit): void {
    this.#exit ??= exit;
    running.delete(this);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #until(done: () => boolean, withinMs: number): Promise<void> {
    if (done()) return Promise.resolve();
    return new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        this.#listeners.delete(check);
        resolve();
      };
      const check = () => done() && finish();
      const timer = setTimeout(finish, withinMs);
      this.#listeners.add(check);
    });
  }
}
