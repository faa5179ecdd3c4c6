const MINUTE_MS = 60_000;
/** Longer than any transaction: what it wrote shows only when it ends. */
const MARGIN_MS = 10 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;
const THREE_DAYS_MS = 72 * HOUR_MS;

/**
 * How far a sweeper looks back (D11): to its last look, so that it costs what has happened since and not what there is; three days with
 * the first look of a process and once an hour, for what was dated back or could not be mended then.
 */
export class LookBack {
  private last = 0;
  private lastFar = 0;

  /** Sweeps what happened since the instant that it hands over. A sweep that throws did not look. */
  async look(at: Date, sweep: (since: Date) => Promise<unknown>): Promise<void> {
    const begun = at.getTime();
    const far = begun - this.lastFar >= HOUR_MS;
    await sweep(new Date(far ? begun - THREE_DAYS_MS : this.last - MARGIN_MS));
    if (far) this.lastFar = begun;
    this.last = begun;
  }
}
