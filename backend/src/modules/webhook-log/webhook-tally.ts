import { createHash } from 'node:crypto';
import type { LocalDate, WebhookOutcome, WebhookSender } from '../../contract';
import { localDate } from '../../lib/calendar';

/** One message that came. */
export interface WebhookNote {
  sender: WebhookSender;
  outcome: WebhookOutcome;
  /** Its bytes; null when they were not read to their end. */
  raw: Buffer | null;
  at: Date;
}

/** What is added to one row. */
export interface WebhookCounted {
  day: LocalDate;
  sender: WebhookSender;
  outcome: WebhookOutcome;
  messages: number;
  first_at: Date;
  last_at: Date;
  last_hash: string | null;
}

const PAUSE_MS = 1000;

/**
 * Counts messages in memory and writes the sums once a second, so that a flood of forgeries costs the database no more than a trickle.
 * It holds a handful of rows however many messages come; what could not be written is written with the next ones.
 */
export class WebhookTally {
  #counted = new Map<string, WebhookCounted>();
  #timer: NodeJS.Timeout | undefined;
  #today = '';
  #seenToday = new Set<string>();
  readonly #write: (counted: WebhookCounted[]) => Promise<void>;
  readonly #onError: (error: unknown) => void;

  constructor(write: (counted: WebhookCounted[]) => Promise<void>, onError: (error: unknown) => void) {
    this.#write = write;
    this.#onError = onError;
  }

  /** @returns whether it is the first of its kind that this process sees on its day */
  note({ sender, outcome, raw, at }: WebhookNote): boolean {
    const day = localDate(at);
    const last_hash = raw && createHash('sha256').update(raw).digest('hex');
    this.#add({ day, sender, outcome, messages: 1, first_at: at, last_at: at, last_hash });
    this.#writeSoon();
    return this.#isNew(day, `${sender} ${outcome}`);
  }

  /** Writes what was counted until now; whatever fails is kept for the next time. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const counted = [...this.#counted.values()];
    if (counted.length === 0) return;
    this.#counted = new Map();
    try {
      await this.#write(counted);
    } catch (error) {
      for (const row of counted) this.#add(row);
      this.#writeSoon();
      this.#onError(error);
    }
  }

  #isNew(day: LocalDate, kind: string): boolean {
    if (day !== this.#today) {
      this.#today = day;
      this.#seenToday = new Set();
    }
    const known = this.#seenToday.has(kind);
    this.#seenToday.add(kind);
    return !known;
  }

  #add(row: WebhookCounted): void {
    const key = `${row.day} ${row.sender} ${row.outcome}`;
    const known = this.#counted.get(key);
    this.#counted.set(key, known ? together(known, row) : row);
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => void this.write(), PAUSE_MS).unref();
  }
}

function together(a: WebhookCounted, b: WebhookCounted): WebhookCounted {
  return {
    ...(a.last_at <= b.last_at ? b : a),
    messages: a.messages + b.messages,
    first_at: new Date(Math.min(a.first_at.getTime(), b.first_at.getTime())),
  };
}
