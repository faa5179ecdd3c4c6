import type { EntityManager } from '@medusajs/framework/mikro-orm/knex';
import type { Context } from '@medusajs/framework/types';
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from '@medusajs/framework/utils';
import type { LocalDate } from '../../contract';
import { execute } from '../../lib/sql';
import { SearchDay } from './models/search-day';

/** What is added to one row. */
export interface Counted {
  day: LocalDate;
  folded: string;
  words: string;
  searches: number;
  not_found: number;
  last_hits: number;
  clicks: number;
  click_positions: number;
}

export interface SearchedWords {
  folded: string;
  words: string;
  searches: number;
  not_found: number;
  last_hits: number;
  clicks: number;
  click_positions: number;
}

export interface WeekOfSearches {
  /** Its Monday. */
  week: LocalDate;
  folded: string;
  searches: number;
  not_found: number;
}

/** So many different words are kept of one day; what comes beyond counts without its words. */
const WORDS_PER_DAY = 3000;

export default class SearchLogService extends MedusaService({ SearchDay }) {
  /** Adds to the days, in two statements whatever their number: known words, then new ones as far as there is room. */
  @InjectTransactionManager()
  async add(counted: Counted[], @MedusaContext() context: Context<EntityManager> = {}): Promise<void> {
    if (counted.length === 0) return;
    await execute(
      context,
      `WITH given AS (
         SELECT * FROM jsonb_to_recordset(?::jsonb) AS g(day text, folded text, words text, searches int,
           not_found int, last_hits int, clicks int, click_positions int)
       ), placed AS (
         SELECT given.*, known.id IS NULL AND given.folded <> ''
           AND row_number() OVER (PARTITION BY given.day, known.id IS NULL AND given.folded <> '')
             > ? - (SELECT count(*) FROM search_day d WHERE d.day = given.day) AS crowded
         FROM given LEFT JOIN search_day known ON known.id = given.day || ' ' || given.folded
       ), kept AS (
         SELECT day, CASE WHEN crowded THEN '' ELSE folded END AS folded,
           max(CASE WHEN crowded THEN '' ELSE words END) AS words, sum(searches) AS searches,
           sum(not_found) AS not_found, max(last_hits) AS last_hits, sum(clicks) AS clicks,
           sum(click_positions) AS click_positions
         FROM placed GROUP BY 1, 2
       )
       INSERT INTO search_day (id, day, folded, words, searches, not_found, last_hits, clicks, click_positions)
       SELECT day || ' ' || folded, day, folded, words, searches, not_found, last_hits, clicks, click_positions FROM kept
       ON CONFLICT (id) DO UPDATE SET
         words = CASE WHEN search_day.words = search_day.folded THEN excluded.words ELSE search_day.words END,
         searches = search_day.searches + excluded.searches,
         not_found = search_day.not_found + excluded.not_found,
         last_hits = CASE WHEN excluded.searches > 0 THEN excluded.last_hits ELSE search_day.last_hits END,
         clicks = search_day.clicks + excluded.clicks,
         click_positions = search_day.click_positions + excluded.click_positions,
         updated_at = now()`,
      [JSON.stringify(counted), WORDS_PER_DAY],
    );
  }

  /** Sums from the first day to the last, the most sought first. The row of words not kept is among them, with empty words. */
  @InjectManager()
  async sums(
    from: LocalDate,
    to: LocalDate,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<SearchedWords[]> {
    return execute(
      context,
      `SELECT folded, (array_agg(words ORDER BY (words = folded), day DESC))[1] AS words,
         sum(searches)::int AS searches, sum(not_found)::int AS not_found,
         (array_agg(last_hits ORDER BY day DESC))[1] AS last_hits,
         sum(clicks)::int AS clicks, sum(click_positions)::int AS click_positions
       FROM search_day WHERE day BETWEEN ? AND ? AND deleted_at IS NULL
       GROUP BY folded ORDER BY sum(searches) DESC, folded`,
      [from, to],
    );
  }

  @InjectManager()
  async weeks(
    from: LocalDate,
    to: LocalDate,
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<WeekOfSearches[]> {
    return execute(
      context,
      `SELECT to_char(date_trunc('week', day::date), 'YYYY-MM-DD') AS week, folded,
         sum(searches)::int AS searches, sum(not_found)::int AS not_found
       FROM search_day WHERE day BETWEEN ? AND ? AND deleted_at IS NULL
       GROUP BY 1, 2 ORDER BY 1`,
      [from, to],
    );
  }

  /**
   * Forgets days before `from`, and words before `rareBefore` that were looked for less than `least` times in all that is kept: what only
   * one or two people sought says nothing of demand.
   * @returns how many rows went
   */
  @InjectTransactionManager()
  async forget(
    { from, rareBefore, least }: { from: LocalDate; rareBefore: LocalDate; least: number },
    @MedusaContext() context: Context<EntityManager> = {},
  ): Promise<number> {
    const gone = await execute(
      context,
      `DELETE FROM search_day WHERE day < ? OR (day < ? AND folded <> '' AND folded IN (
         SELECT folded FROM search_day GROUP BY folded HAVING sum(searches) < ?))
       RETURNING id`,
      [from, rareBefore, least],
    );
    return gone.length;
  }
}
