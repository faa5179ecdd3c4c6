import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from '@medusajs/framework/utils';
import type { Dong } from '../../contract';
import type { InvoiceContent } from '../../lib/einvoice/invoice-content';
import { execute } from '../../lib/sql';
import { newLookupCode } from './lookup-code';
import { ErrorNotice } from './models/error-notice';
import { Invoice } from './models/invoice';
import { InvoiceEvent } from './models/invoice-event';
import { InvoiceRegistration } from './models/invoice-registration';
import { InvoiceSeries } from './models/invoice-series';
import { RevenueDeclaration } from './models/revenue-declaration';
import { SigningKey } from './models/signing-key';
import { numberedContent, type TakenNumber } from './numbered-content';
import type { ProviderAnswer } from './provider-answer';
import { retryAfter } from './retry-after';
import { type InvoiceEventName, transition } from './states';
import type {
  ClaimedInvoice,
  ClaimedNotice,
  NewInvoice,
  NewRegistration,
  Problem,
  StoredInvoice,
} from './types';

/** A day, `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
type Day = string;

type NoticeRow = Omit<ClaimedNotice, 'may_have_arrived'> & { state: 'signed' | 'sent' };

export default class InvoiceModuleService extends MedusaService({
  Invoice,
  InvoiceEvent,
  InvoiceRegistration,
  InvoiceSeries,
  RevenueDeclaration,
  SigningKey,
  ErrorNotice,
}) {
  /**
   * Gives what is due its number: the number is taken and the invoice written in one transaction, under the lock of the series' row.
   * The next taker waits until both are there or both are gone, so no crash and no rollback leaves a gap. Asked again for the same
   * cause it answers the invoice that is there.
   */
  @InjectTransactionManager()
  async number(
    due: NewInvoice,
    today: Day,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<StoredInvoice> {
    const { form, series } = due.content;
    await this.openSeries(due.seller_id, form, series, context);
    const known = await this.ofCause(due.cause, context);
    if (known && known.state !== 'draft') return known;

    const taken = await this.takeNumber(due.seller_id, form, series, today, context);
    const content = numberedContent(due, taken, known?.lookup_code ?? newLookupCode());
    const id = known?.id ?? generateEntityId(undefined, 'inv');
    if (known) await this.numberDraft(id, due, content, taken, context);
    else await this.insert(id, due, content, { state: 'numbered', taken, problem: null }, context);
    await this.note(id, 'numbered', at, { member_id: due.member_id, note: due.note }, context);
    return this.mustRead(id, context);
  }

  /** Writes down that an invoice is due and why it cannot have a number yet. Says the latest reason when it was there before. */
  @InjectTransactionManager()
  async keepDraft(
    due: NewInvoice,
    problem: Problem,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<StoredInvoice> {
    const known = await this.ofCause(due.cause, context);
    const id = known?.id ?? generateEntityId(undefined, 'inv');
    if (known) {
      await execute(
        context,
        `UPDATE invoice SET problem = ?::jsonb, ${WHAT_IT_SAYS}, updated_at = now() WHERE id = ? AND state = 'draft'`,
        [JSON.stringify(problem), ...whatItSays(due, due.content), id],
      );
    } else {
      await this.insert(id, due, due.content, { state: 'draft', taken: null, problem }, context);
    }
    return this.mustRead(id, context);
  }

  /** `numbered` → `signed`; false when another process was quicker. */
  @InjectTransactionManager()
  async markSigned(
    id: string,
    document: { xml_hash: string; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const { xml_hash, at } = document;
    const change = 'xml_hash = ?, signed_at = ?, next_try_at = ?, problem = NULL';
    return this.step(id, 'signed', change, [xml_hash, at, at], { at }, context);
  }

  /**
   * Takes up to `limit` documents that are to be handed over now, each by one process alone, and writes down that they are about to be.
   * Whoever dies meanwhile lets go of them after the back-off.
   */
  @InjectTransactionManager()
  async claimForSending(
    { limit, at, only }: { limit: number; at: Date; only?: string },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<ClaimedInvoice[]> {
    const { from, to } = transition('handed_over');
    const rows = await execute<StoredInvoice>(
      context,
      `SELECT * FROM invoice WHERE state IN (${marks(from)}) AND next_try_at <= ? AND deleted_at IS NULL AND (?::text IS NULL OR id = ?)
       ORDER BY next_try_at, id LIMIT ? FOR UPDATE SKIP LOCKED`,
      [...from, at, only ?? null, only ?? null, limit],
    );
    for (const row of rows) {
      const attempts = row.attempts + 1;
      await execute(
        context,
        `UPDATE invoice SET state = ?, attempts = ?, sent_at = coalesce(sent_at, ?), next_try_at = ?, updated_at = now() WHERE id = ?`,
        [to, attempts, at, new Date(at.getTime() + retryAfter(attempts) * 1000), row.id],
      );
      if (attempts === 1) await this.note(row.id, 'handed_over', at, {}, context);
    }
    return rows.map((row) => ({
      ...row,
      state: to,
      attempts: row.attempts + 1,
      may_have_arrived: row.state === to,
    }));
  }

  /** The document did not arrive: it waits, signed, for its next turn. */
  @InjectTransactionManager()
  async markNotArrived(
    id: string,
    detail: string,
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const problem: Problem = { code: 'not_sent', detail };
    const change = 'sent_at = NULL, problem = ?::jsonb';
    return this.step(id, 'not_arrived', change, [JSON.stringify(problem)], { at, quiet: true }, context);
  }

  /** Says why a document that is on its way does not get on; null when nothing is wrong any more. */
  @InjectManager()
  async sayProblem(
    id: string,
    problem: Problem | null,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      `UPDATE invoice SET problem = ?::jsonb, updated_at = now() WHERE id = ? AND state IN ('numbered', 'sent')`,
      [problem && JSON.stringify(problem), id],
    );
  }

  /** The one place where an invoice becomes issued or rejected: by a provider's answer. False when it was answered before. */
  @InjectTransactionManager()
  async conclude(
    id: string,
    answer: ProviderAnswer,
    files: { issued_xml_hash: string | null; pdf_hash: string } | null,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    const code = answer.outcome === 'accepted' ? answer.tax_office_code : null;
    const problem: Problem | null =
      answer.outcome === 'refused' ? { code: 'refused', detail: answer.reason } : null;
    return this.step(
      id,
      answer.outcome,
      `provider = ?, answer_id = ?, answered_at = ?, tax_office_code = coalesce(?, tax_office_code), problem = ?::jsonb,
       issued_xml_hash = ?, pdf_hash = ?, next_try_at = NULL`,
      [
        answer.provider,
        answer.answer_id,
        answer.at,
        code,
        problem && JSON.stringify(problem),
        files?.issued_xml_hash ?? null,
        files?.pdf_hash ?? null,
      ],
      { at: answer.at, note: problem?.detail },
      context,
    );
  }

  /** `rejected` → `numbered` with mended content, to be signed and offered anew under the number it has. */
  @InjectTransactionManager()
  async mend(
    id: string,
    change: { content: InvoiceContent; member_id: string; at: Date },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<boolean> {
    return this.step(
      id,
      'mended',
      `content = ?::jsonb, total = ?, submission = submission + 1, attempts = 0, sent_at = NULL, problem = NULL, provider = NULL,
       answer_id = NULL, answered_at = NULL`,
      [JSON.stringify(change.content), change.content.totals.payable],
      { at: change.at, member_id: change.member_id },
      context,
    );
  }

  /** Lets a waiting document be tried at once. */
  @InjectManager()
  async tryNow(id: string, at: Date, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await execute(
      context,
      `UPDATE invoice SET next_try_at = ? WHERE id = ? AND state IN ('signed', 'sent')`,
      [at, id],
    );
  }

  /** Invoices in these states, oldest first. */
  @InjectManager()
  async idsIn(
    states: StoredInvoice['state'][],
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<string[]> {
    const rows = await execute<{ id: string }>(
      context,
      `SELECT id FROM invoice WHERE state IN (${marks(states)}) ORDER BY created_at, id LIMIT 500`,
      states,
    );
    return rows.map(({ id }) => id);
  }

  /** What the numbers say of themselves, from the table alone: empty when each series runs from 1 without gap, double or a day going back. */
  @InjectManager()
  async wrongNumbers(
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<{ seller_id: string; form: string; series: string; wrong: string }[]> {
    return execute(
      context,
      `WITH run AS (
         SELECT seller_id, form, series, number, issued_on,
           row_number() OVER same_series AS place, lag(issued_on) OVER same_series AS day_before
         FROM invoice WHERE number IS NOT NULL WINDOW same_series AS (PARTITION BY seller_id, form, series ORDER BY number))
       SELECT seller_id, form, series, 'gap or double at ' || min(number) AS wrong FROM run WHERE number <> place GROUP BY 1, 2, 3
       UNION ALL
       SELECT seller_id, form, series, 'the day goes back at ' || min(number) FROM run WHERE issued_on < day_before GROUP BY 1, 2, 3
       UNION ALL
       SELECT seller_id, form, series, 'not of the year of its series at ' || min(number) FROM run
       WHERE substr(issued_on, 3, 2) <> substr(series, 2, 2) GROUP BY 1, 2, 3
       UNION ALL
       SELECT seller_id, form, series, 'last number is ' || last_number FROM invoice_series AS counted
       WHERE last_number <> (SELECT count(*) FROM run
         WHERE run.seller_id = counted.seller_id AND run.form = counted.form AND run.series = counted.series)`,
      [],
    );
  }

  /** Registers a seller, or changes how it issues; the first day and the letters of an earlier registration stay. */
  @InjectManager()
  async saveRegistration(
    row: NewRegistration,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      `INSERT INTO invoice_registration (id, seller_id, valid_from, coding, mode, cash_register_code, letters, delegation)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
       ON CONFLICT (seller_id) WHERE deleted_at IS NULL DO UPDATE SET coding = excluded.coding, mode = excluded.mode,
         cash_register_code = excluded.cash_register_code, delegation = excluded.delegation, updated_at = now()`,
      [
        generateEntityId(undefined, 'invreg'),
        row.seller_id,
        row.valid_from,
        row.coding,
        row.mode,
        row.cash_register_code,
        row.letters,
        row.delegation && JSON.stringify(row.delegation),
      ],
    );
  }

  /** Keeps the latest word of a seller on what it earns elsewhere in a year. */
  @InjectManager()
  async declareRevenue(
    said: { seller_id: string; year: number; amount: Dong; declared_by: string },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    const raw = JSON.stringify({ value: String(said.amount), precision: 20 });
    await execute(
      context,
      `INSERT INTO revenue_declaration (id, seller_id, year, amount, raw_amount, declared_by) VALUES (?, ?, ?, ?, ?::jsonb, ?)
       ON CONFLICT (seller_id, year) WHERE deleted_at IS NULL
       DO UPDATE SET amount = excluded.amount, raw_amount = excluded.raw_amount, declared_by = excluded.declared_by, updated_at = now()`,
      [generateEntityId(undefined, 'revdec'), said.seller_id, said.year, said.amount, raw, said.declared_by],
    );
  }

  /** Keeps a holder's key; the one that is there already stays. */
  @InjectManager()
  async keepSigningKey(
    key: { holder: string; certificate: string; sealed_key: string },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await execute(
      context,
      'INSERT INTO invoice_signing_key (id, holder, certificate, sealed_key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
      [generateEntityId(undefined, 'invkey'), key.holder, key.certificate, key.sealed_key],
    );
  }

  /** Takes the notices of errors that are to be handed over now, each by one process alone; see `claimForSending`. */
  @InjectTransactionManager()
  async claimNotices(
    at: Date,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<ClaimedNotice[]> {
    const rows = await execute<NoticeRow>(
      context,
      `SELECT notice.id, notice.state, notice.attempts, notice.xml_hash, invoice.seller_tax_code
       FROM invoice_error_notice AS notice JOIN invoice ON invoice.id = notice.invoice_id
       WHERE notice.state IN ('signed', 'sent') AND notice.next_try_at <= ? AND notice.deleted_at IS NULL
       ORDER BY notice.next_try_at LIMIT 10 FOR UPDATE OF notice SKIP LOCKED`,
      [at],
    );
    for (const { id, attempts } of rows) {
      await execute(
        context,
        `UPDATE invoice_error_notice SET state = 'sent', attempts = attempts + 1, next_try_at = ?, updated_at = now() WHERE id = ?`,
        [new Date(at.getTime() + retryAfter(attempts + 1) * 1000), id],
      );
    }
    return rows.map(({ state, ...row }) => ({ ...row, may_have_arrived: state === 'sent' }));
  }

  @InjectManager()
  async noticeNotArrived(id: string, @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    await execute(
      context,
      `UPDATE invoice_error_notice SET state = 'signed', updated_at = now() WHERE id = ? AND state = 'sent'`,
      [id],
    );
  }

  /** A notice reads accepted or rejected by a provider's answer alone. */
  @InjectManager()
  async concludeNotice(
    id: string,
    answer: ProviderAnswer,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    const accepted = answer.outcome === 'accepted';
    const problem = accepted ? null : JSON.stringify({ code: 'refused', detail: answer.reason });
    await execute(
      context,
      `UPDATE invoice_error_notice SET state = ?, answer_id = ?, problem = ?::jsonb, next_try_at = NULL, updated_at = now()
       WHERE id = ? AND state = 'sent'`,
      [accepted ? 'accepted' : 'rejected', answer.answer_id, problem, id],
    );
  }

  /** Writes an event down without a change of state. */
  @InjectManager()
  async record(
    id: string,
    event: string,
    at: Date,
    by: { member_id?: string; note?: string },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<void> {
    await this.note(id, event, at, by, context);
  }

  private async openSeries(
    sellerId: string,
    form: string,
    series: string,
    context: Context<EntityManager>,
  ): Promise<void> {
    await execute(
      context,
      `INSERT INTO invoice_series (id, seller_id, form, series) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      [generateEntityId(undefined, 'invser'), sellerId, form, series],
    );
    await execute(
      context,
      'SELECT 1 FROM invoice_series WHERE seller_id = ? AND form = ? AND series = ? AND deleted_at IS NULL FOR UPDATE',
      [sellerId, form, series],
    );
  }

  private async takeNumber(
    sellerId: string,
    form: string,
    series: string,
    today: Day,
    context: Context<EntityManager>,
  ): Promise<TakenNumber> {
    const [taken] = await execute<TakenNumber>(
      context,
      `UPDATE invoice_series SET last_number = last_number + 1, last_issued_on = greatest(last_issued_on, ?), updated_at = now()
       WHERE seller_id = ? AND form = ? AND series = ? AND deleted_at IS NULL RETURNING last_number AS number, last_issued_on AS issued_on`,
      [today, sellerId, form, series],
    );
    if (!taken) throw new Error(`Seller ${sellerId} has no series ${form} ${series}.`);
    return taken;
  }

  private async insert(
    id: string,
    due: NewInvoice,
    content: InvoiceContent,
    as: { state: 'draft' | 'numbered'; taken: TakenNumber | null; problem: Problem | null },
    context: Context<EntityManager>,
  ): Promise<void> {
    await execute(
      context,
      `INSERT INTO invoice (id, seller_id, seller_tax_code, order_id, checkout_code, cause, kind, original_id, state, form, series, number,
         issued_on, buyer_name, total, content, sale, due_at, test, lookup_code, problem)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?::jsonb)`,
      [
        id,
        due.seller_id,
        due.seller_tax_code,
        due.order_id,
        due.checkout_code,
        due.cause,
        due.kind,
        due.original_id,
        as.state,
        content.form,
        as.taken && content.series,
        as.taken?.number ?? null,
        as.taken?.issued_on ?? null,
        due.buyer_name,
        content.totals.payable,
        JSON.stringify(content),
        JSON.stringify(due.sale),
        due.due_at,
        content.purpose === 'test',
        content.lookupCode ?? newLookupCode(),
        as.problem && JSON.stringify(as.problem),
      ],
    );
  }

  private async numberDraft(
    id: string,
    due: NewInvoice,
    content: InvoiceContent,
    taken: TakenNumber,
    context: Context<EntityManager>,
  ): Promise<void> {
    await execute(
      context,
      `UPDATE invoice SET state = 'numbered', series = ?, number = ?, issued_on = ?, problem = NULL, ${WHAT_IT_SAYS}, updated_at = now()
       WHERE id = ? AND state = 'draft'`,
      [content.series, taken.number, taken.issued_on, ...whatItSays(due, content), id],
    );
  }

  /** One transition of `states.ts` as a compare-and-set. */
  private async step(
    id: string,
    event: InvoiceEventName,
    change: string,
    values: unknown[],
    by: { at: Date; member_id?: string; note?: string; quiet?: true },
    context: Context<EntityManager>,
  ): Promise<boolean> {
    const { from, to } = transition(event);
    const rows = await execute(
      context,
      `UPDATE invoice SET ${change}, state = ?, updated_at = now() WHERE id = ? AND state IN (${marks(from)}) RETURNING id`,
      [...values, to, id, ...from],
    );
    if (rows.length > 0 && !by.quiet) await this.note(id, event, by.at, by, context);
    return rows.length > 0;
  }

  private async note(
    id: string,
    event: string,
    at: Date,
    by: { member_id?: string; note?: string },
    context: Context<EntityManager>,
  ): Promise<void> {
    await execute(
      context,
      'INSERT INTO invoice_event (id, invoice_id, event, at, member_id, note) VALUES (?, ?, ?, ?, ?, ?)',
      [generateEntityId(undefined, 'invev'), id, event, at, by.member_id ?? null, by.note ?? null],
    );
  }

  private async ofCause(cause: string, context: Context<EntityManager>): Promise<StoredInvoice | undefined> {
    const [row] = await execute<StoredInvoice>(
      context,
      'SELECT * FROM invoice WHERE cause = ? AND deleted_at IS NULL',
      [cause],
    );
    return row;
  }

  private async mustRead(id: string, context: Context<EntityManager>): Promise<StoredInvoice> {
    const [row] = await execute<StoredInvoice>(context, 'SELECT * FROM invoice WHERE id = ?', [id]);
    if (!row) throw new Error(`There is no invoice ${id}.`);
    return row;
  }
}

/** What a draft may still change. */
const WHAT_IT_SAYS =
  'kind = ?, original_id = ?, form = ?, buyer_name = ?, total = ?, content = ?::jsonb, sale = ?::jsonb, test = ?';

function whatItSays({ kind, original_id, buyer_name, sale }: NewInvoice, content: InvoiceContent): unknown[] {
  const { form, totals, purpose } = content;
  const documents = [JSON.stringify(content), JSON.stringify(sale)];
  return [kind, original_id, form, buyer_name, totals.payable, ...documents, purpose === 'test'];
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
