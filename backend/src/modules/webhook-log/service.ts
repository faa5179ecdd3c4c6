import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context, Logger } from '@medusajs/framework/types';
import { InjectManager, MedusaContext, MedusaService } from '@medusajs/framework/utils';
import type { LocalDate } from '../../contract';
import { execute } from '../../lib/sql';
import { WebhookDay } from './models/webhook-day';
import { type WebhookCounted, type WebhookNote, WebhookTally } from './webhook-tally';

/** What became of every message at `/hooks`: what was taken stands with its money, what was not stands here alone. */
export default class WebhookLogModuleService extends MedusaService({ WebhookDay }) {
  readonly __hooks = { onApplicationPrepareShutdown: () => this.tally_.write() };
  protected readonly tally_: WebhookTally;
  protected readonly logger_: Logger;

  constructor(...given: [container: { logger: Logger }, ...unknown[]]) {
    super(...given);
    this.logger_ = given[0].logger;
    this.tally_ = new WebhookTally(
      (counted) => this.add(counted),
      (error) => this.logger_.error('[webhook-log] messages were not counted yet', error as Error),
    );
  }

  /** Counts a message; answers at once. The log gets one line a day of each kind of refusal. */
  note(note: WebhookNote): void {
    const fresh = this.tally_.note(note);
    if (!fresh || note.outcome === 'taken' || note.outcome === 'repeated') return;
    this.logger_.warn(
      `A message of ${note.sender} was refused (${note.outcome}); further ones of this day are only counted.`,
    );
  }

  /** Adds to the days, in one statement; rows in one order, so that two processes do not wait for each other. */
  @InjectManager()
  async add(counted: WebhookCounted[], @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await execute(
      context,
      `INSERT INTO webhook_day (id, day, sender, outcome, messages, first_at, last_at, last_hash)
       SELECT day || ' ' || sender || ' ' || outcome, day, sender, outcome, messages, first_at, last_at, last_hash
       FROM jsonb_to_recordset(?::jsonb) AS given(day text, sender text, outcome text, messages int,
         first_at timestamptz, last_at timestamptz, last_hash text)
       ORDER BY 1
       ON CONFLICT (id) DO UPDATE SET
         messages = webhook_day.messages + excluded.messages,
         first_at = least(webhook_day.first_at, excluded.first_at),
         last_at = greatest(webhook_day.last_at, excluded.last_at),
         last_hash = CASE WHEN excluded.last_at >= webhook_day.last_at
           THEN excluded.last_hash ELSE webhook_day.last_hash END,
         updated_at = now()`,
      [JSON.stringify(counted)],
    );
  }

  /** @returns how many rows of days before `from` were forgotten */
  @InjectManager()
  async forget(from: LocalDate, @MedusaContext() context: Context<EntityManager> = {}): Promise<number> {
    const gone = await execute(context, 'DELETE FROM webhook_day WHERE day < ? RETURNING id', [from]);
    return gone.length;
  }
}
