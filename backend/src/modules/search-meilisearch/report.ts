/** Which engine answers searches in this process. */
export interface EngineReport {
  engine: 'meilisearch' | 'postgresql';
  /** Whether Meilisearch should answer and does not. */
  fallback: boolean;
  /** Since when it is so; null where no Meilisearch is set. */
  since: Date | null;
}

const NONE: EngineReport = { engine: 'postgresql', fallback: false, since: null };
let read: () => EngineReport = () => NONE;

/** Says how the engine of this process is to be asked. Each process has one. */
export function reportEngine(report: () => EngineReport): void {
  read = report;
}

export function engineReport(): EngineReport {
  return read();
}
