/** `away`: not spoken to. `recovering`: brought up to date, so it is written to but not asked. `answering`: asked. */
export interface GuardState {
  now: 'away' | 'recovering' | 'answering';
  /** When it began to answer, or ceased to. */
  since: Date;
}

interface Options {
  /** Brings the engine to what it should hold. Throws when it is not there. */
  recover(): Promise<void>;
  lost(reason: string): void;
  back(): void;
  firstPauseMs?: number;
  longestPauseMs?: number;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
const MOST_SLOW_IN_A_ROW = 3;
/** After so long without a failure the next one is a first one again. */
const CALM_MS = 60_000;

/**
 * Decides whether the engine may answer. It may after it was brought up to date; it may not from the first failure on, until it was
 * brought up to date again. Tries come ever later, so that an engine that only seems well costs little.
 */
export class Guard {
  private current: GuardState = { now: 'away', since: new Date() };
  private first: Promise<void> | undefined;
  private failures = 0;
  private slowInARow = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: Options) {}

  get state(): GuardState {
    return this.current;
  }

  /** Tries for the first time, at once; ends when that try has ended. */
  begin(): Promise<void> {
    this.first ??= this.attempt();
    return this.first;
  }

  /** The engine did what it was asked to do. */
  succeed(): void {
    this.slowInARow = 0;
  }

  /** It did it too late: once is nothing, some times in a row are a failure. */
  lag(reason: string): void {
    this.slowInARow += 1;
    if (this.slowInARow >= MOST_SLOW_IN_A_ROW) this.fail(reason);
  }

  /** Something the engine was asked to do failed. */
  fail(reason: string): void {
    if (this.current.now !== 'answering') return;
    if (Date.now() - this.current.since.getTime() > CALM_MS) this.failures = 0;
    this.change('away');
    this.options.lost(reason);
    this.later();
  }

  /** Ends all tries. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private async attempt(): Promise<void> {
    this.change('recovering');
    try {
      await this.options.recover();
    } catch (error) {
      // Said once, not with every try.
      if (this.failures === 0) this.options.lost(error instanceof Error ? error.message : String(error));
      this.change('away');
      this.later();
      return;
    }
    this.slowInARow = 0;
    this.change('answering');
    this.options.back();
  }

  private later(): void {
    const { firstPauseMs = FIRST_PAUSE_MS, longestPauseMs = LONGEST_PAUSE_MS } = this.options;
    const pause = Math.min(firstPauseMs * 2 ** this.failures, longestPauseMs);
    this.failures += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.attempt(), pause).unref();
  }

  private change(now: GuardState['now']): void {
    const turned = (now === 'answering') !== (this.current.now === 'answering');
    this.current = { now, since: turned ? new Date() : this.current.since };
  }
}
