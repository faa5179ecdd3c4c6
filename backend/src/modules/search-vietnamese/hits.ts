import type { SearchTypes } from '@medusajs/framework/types';
import { orderBy } from './catalogue';
import { readFilters } from './conditions';
import { compileFilters } from './filters';
import type { Before } from './mirror/best-of';
import type { Mirror } from './mirror/mirror';
import type { Parameters } from './parameters';
import { findColumn, type IndexPlan } from './plan';

/** What a text query became after resolving, as tsqueries in text form. */
export interface TextMatch {
  match: string;
  /** The stricter query: every word in the name. Where very many match, goods that are named so are ranked first. */
  named: string;
  /** One for each way to say it; a document counts by the way that fits it best. */
  ranks: string[];
  /** The words that were searched instead of those typed. */
  corrected: string | null;
  /** No document holds every word: these hold some of them. */
  partial: boolean;
}

/** One query against one physical index. */
export interface Part {
  /** The index in memory, when it is there. */
  mirror: Mirror | undefined;
  input: SearchTypes.ProviderSearchQuery;
  plan: IndexPlan;
  table: string;
  text: TextMatch | undefined;
}

export interface Hit {
  id: string;
  score: number;
  document: Record<string, unknown>;
}

const WEIGHTS = `'{0.02,0.12,0.3,1}'`;
/** Scores closer than this are the same relevance, and business signals decide. */
const SCORE_STEP = 50;
/** So many documents are ranked by their words, more only where a page is larger: reading words is what costs. */
const RANKED = 120;
/** While somebody types, what was chosen by business signals is near enough. */
const RANKED_WHILE_TYPING = 40;
/** Words that many documents hold are found sooner by going down the order than by gathering all that hold them. */
const WALKED = 1000;
/** Whether they are such words, the first documents tell. */
const TASTED = 150;
const TAKE = 20;

type Order = Record<string, SearchTypes.SearchOrderBy>;

/** A scalar subquery with the hits of one query as a JSON list, or `NULL` when none are wanted. */
export function hitsOf(part: Part, parameters: Parameters): string {
  const { text, input } = part;
  if (input.pagination?.take === 0) return 'NULL';
  const { _score: relevance, ...order } = input.pagination?.order ?? { _score: 'DESC' };
  const before = part.mirror?.order(order);
  const page =
    part.mirror && before
      ? fromMirror(part, part.mirror, { order, before, byRelevance: Boolean(text && relevance) }, parameters)
      : text && relevance
        ? byRelevance(part, text, order, parameters)
        : byOrder(part, order, parameters);
  return `(SELECT json_agg(json_build_object('id', id, 'score', score, 'document', document)) FROM (${page}) page)`;
}

function byOrder(part: Part, order: Order, parameters: Parameters): string {
  const { input, plan, table, text } = part;
  const where = compileFilters(input.filters, plan, parameters);
  const columns = ['id', 'document', ...columnsOf(order, plan)].join(', ');
  const found = text
    ? `SELECT ${columns} FROM ${table} WHERE words @@ ${parameters.bind(text.match)}::tsquery AND ${where}`
    : `SELECT ${columns} FROM ${table} WHERE ${where}`;
  // Words are settled first: the planner must not walk down an order for words that hardly any document holds.
  return `WITH found AS ${text ? '' : 'NOT '}MATERIALIZED (${found})
    SELECT id, 0 AS score, document FROM found ORDER BY ${orderBy(order, plan)}
    LIMIT ${parameters.bind(takeOf(input))} OFFSET ${parameters.bind(skipOf(input))}`;
}

/**
 * The best by relevance, then the others in their order. Where more match than are ranked, those are that have the words in their name, and
 * among them the first in order.
 */
function byRelevance(
  part: Part,
  { match, named, ranks }: TextMatch,
  order: Order,
  parameters: Parameters,
): string {
  const { input, plan, table } = part;
  const where = compileFilters(input.filters, plan, parameters);
  const by = orderBy(order, plan);
  const take = takeOf(input);
  const limit = rankedOf(input, take);
  const columns = ['ctid AS at', 'id', ...columnsOf(order, plan)].join(', ');
  const found = (query: string) =>
    `SELECT ${columns} FROM ${table} WHERE words @@ ${parameters.bind(query)}::tsquery AND ${where}`;
  const hasIndex = plan.orders.some((one) => orderBy(one, plan) === by);
  const walk = (length: string) =>
    `SELECT ${columns} FROM (SELECT ctid, * FROM ${table} ORDER BY ${by} LIMIT ${length}) best
      WHERE words @@ ${parameters.bind(named)}::tsquery AND ${where} LIMIT ${limit}`;
  const share = Math.ceil((limit * TASTED) / WALKED);
  const sources = `WITH tasted AS (${walk(String(hasIndex ? TASTED : 0))}),
    walked AS MATERIALIZED (${walk(`CASE WHEN (SELECT count(*) FROM tasted) >= ${share} THEN ${WALKED} ELSE 0 END`)}),
    named AS MATERIALIZED (${found(named)}),
    first AS MATERIALIZED (SELECT * FROM walked UNION ALL (SELECT * FROM named WHERE at NOT IN (SELECT at FROM walked)
      ORDER BY ${by} LIMIT ${limit} - (SELECT count(*) FROM walked))),
    matching AS MATERIALIZED (${found(match)}),
    more AS MATERIALIZED (SELECT * FROM matching WHERE at NOT IN (SELECT at FROM first)
      ORDER BY ${by} LIMIT ${limit} - (SELECT count(*) FROM first)),
    chosen AS (SELECT * FROM first UNION ALL SELECT * FROM more)`;
  const page = `LIMIT ${parameters.bind(take)} OFFSET`;
  if (skipOf(input) >= limit) {
    return `${sources} SELECT id, 0 AS score, (SELECT t.document FROM ${table} t WHERE t.ctid = at) AS document
      FROM matching WHERE at NOT IN (SELECT at FROM chosen)
      ORDER BY ${by} ${page} ${parameters.bind(skipOf(input) - limit)}`;
  }
  return `${sources},
    ranked AS (SELECT chosen.*, t.document, ${scoreOf(ranks, parameters)} AS score
      FROM chosen JOIN ${table} t ON t.ctid = chosen.at)
    SELECT id, score, document FROM ranked ORDER BY score DESC, ${by} ${page} ${parameters.bind(skipOf(input))}`;
}

/** The same pages, of documents that the mirror found and ordered. PostgreSQL ranks them and gives what they hold. */
function fromMirror(
  { input, plan, table, text }: Part,
  mirror: Mirror,
  { order, before, byRelevance }: { order: Order; before: Before; byRelevance: boolean },
  parameters: Parameters,
): string {
  const [take, skip] = [takeOf(input), skipOf(input)];
  const condition = readFilters(input.filters, plan);
  const firstOf = (query: string | undefined, count: number) =>
    mirror.first(mirror.find(query, condition), count, before);
  if (!text || !byRelevance) {
    return inPlace(mirror.idsOf(firstOf(text?.match, skip + take).slice(skip)), table, parameters);
  }
  const limit = rankedOf(input, take);
  const chosen = new Set(firstOf(text.named, limit));
  /** What matches beside the chosen; not asked for while somebody types and enough are named so. */
  const others = (count: number) =>
    firstOf(text.match, chosen.size + count).filter((document) => !chosen.has(document));
  if (chosen.size < limit) {
    for (const document of others(limit - chosen.size).slice(0, limit - chosen.size)) chosen.add(document);
  }
  if (skip >= limit) {
    const page = others(skip - limit + take).slice(skip - limit, skip - limit + take);
    return inPlace(mirror.idsOf(page), table, parameters);
  }
  return `SELECT id, score, document FROM (
      SELECT t.*, ${scoreOf(text.ranks, parameters)} AS score
      FROM unnest(${parameters.bind(mirror.idsOf([...chosen]))}::text[]) AS chosen(id) JOIN ${table} t USING (id)) ranked
    ORDER BY score DESC, ${orderBy(order, plan)} LIMIT ${parameters.bind(take)} OFFSET ${parameters.bind(skip)}`;
}

function inPlace(ids: string[], table: string, parameters: Parameters): string {
  return `SELECT t.id, 0 AS score, t.document FROM unnest(${parameters.bind(ids)}::text[]) WITH ORDINALITY AS page(id, place)
    JOIN ${table} t USING (id) ORDER BY page.place`;
}

/** How many documents are ranked by their words for pages of that length. */
function rankedOf({ search_options: options }: SearchTypes.ProviderSearchQuery, take: number): number {
  const ranked = options?.match_strategy === 'last' ? RANKED_WHILE_TYPING : RANKED;
  return take * Math.max(1, Math.floor(ranked / take));
}

function scoreOf(ranks: string[], parameters: Parameters): string {
  const scores = ranks.map((rank) => `ts_rank(${WEIGHTS}, t.words, ${parameters.bind(rank)}::tsquery)`);
  return `round(greatest(${scores.join(', ')}) * ${SCORE_STEP})::float8`;
}

function columnsOf(order: Order, plan: IndexPlan): string[] {
  return Object.keys(order)
    .map((path) => findColumn(plan, path).name)
    .filter((name) => name !== 'id');
}

const takeOf = (input: SearchTypes.ProviderSearchQuery): number => input.pagination?.take ?? TAKE;
const skipOf = (input: SearchTypes.ProviderSearchQuery): number => input.pagination?.skip ?? 0;
