import { randomUUID } from 'node:crypto';
import type { PeriodFigures, ReportContent } from '../../contract';
import { asOnlyWriter, type Transaction } from './facts';
import { FiguresReader, type RollupSource } from './figures-reader';
import type { PrismaClient, Report, ReportComment } from './generated/client';
import { type Month, monthsUpTo } from './month';
import type { Parameters } from './parameters';
import { isSeveralMonths, lastDay, type Period, parsePeriod, type ReportKind, reportedAs } from './period';
import { canonical, sha256 } from './report/canonical';
import { type HiddenBefore, type Making, makeFigures, seal, sourceOf } from './report/content';
import { nextState, type ReportEvent, type ReportState } from './report/states';
import { SQL } from './sql';
import type { Outcome, Person } from './types';

/** What a report is made with beside the rollup: the area, the rule and words of the day. */
export interface Setting extends Pick<Making, 'area' | 'rule' | 'coverage' | 'runningUntil' | 'extra'> {
  /** Who runs the market and answers for its figures. */
  issuer: string;
}

export interface ReportRow extends Report {
  kind: ReportKind;
  state: ReportState;
}

export interface Late {
  month: string;
  gmv_net: number;
  orders: number;
}

/** Drafts, comments, approvals and what was frozen. */
export class Reports {
  private readonly reader: FiguresReader;

  constructor(
    private readonly db: PrismaClient,
    private readonly parameters: Parameters,
  ) {
    this.reader = new FiguresReader(db);
  }

  async list(): Promise<ReportRow[]> {
    const rows = await this.db.report.findMany({
      orderBy: [{ period: 'desc' }, { kind: 'asc' }, { version: 'desc' }],
      omit: { content: true },
    });
    return rows.map((row) => ({ ...row, content: null }) as ReportRow);
  }

  async find(id: string): Promise<(ReportRow & { comments: ReportComment[] }) | null> {
    const row = await this.db.report.findUnique({
      where: { id },
      include: { comments: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
    });
    return row as (ReportRow & { comments: ReportComment[] }) | null;
  }

  /** The frozen versions of each period of a kind, or of one period; oldest first. */
  async published(kind: ReportKind, period?: string): Promise<ReportRow[][]> {
    const rows = (await this.db.report.findMany({
      where: { kind, state: 'frozen', ...(period && { period }) },
      orderBy: [{ period: 'asc' }, { version: 'asc' }],
    })) as ReportRow[];
    const byPeriod = new Map<string, ReportRow[]>();
    for (const row of rows) byPeriod.set(row.period, [...(byPeriod.get(row.period) ?? []), row]);
    return [...byPeriod.values()];
  }

  /** Versions frozen at an instant or after it, in that order, without their text. */
  async frozenSince(at: Date): Promise<ReportRow[]> {
    const rows = await this.db.report.findMany({
      where: { state: 'frozen', decidedAt: { gte: at } },
      orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
      omit: { content: true },
    });
    return rows.map((row) => ({ ...row, content: null }) as ReportRow);
  }

  /** One frozen version. */
  async frozen(kind: ReportKind, period: string, version: number): Promise<ReportRow | null> {
    const where = { kind_period_version: { kind, period, version } };
    const row = (await this.db.report.findUnique({ where })) as ReportRow | null;
    return row?.state === 'frozen' ? row : null;
  }

  async late(): Promise<Late[]> {
    const rows = await this.db.$queryRawUnsafe<{ month: string; gmv_net: bigint; orders: number }[]>(
      SQL.late,
    );
    return rows.map(({ month, gmv_net, orders }) => ({ month, gmv_net: Number(gmv_net), orders }));
  }

  /** Begins the next version of a period's report; the second and later ones say why. */
  async draft(
    wanted: { kind: ReportKind; period: string; changeNote: string | null },
    by: Person,
    at: Date,
  ): Promise<Outcome<string>> {
    const { kind, period, changeNote } = wanted;
    return asOnlyWriter(this.db, async (db) => {
      const last = await db.report.findFirst({ where: { kind, period }, orderBy: { version: 'desc' } });
      if (last && last.state !== 'frozen') return { refused: 'already_open' };
      if (last && !changeNote) return { refused: 'note_needed' };
      const { id } = await db.report.create({
        data: {
          ...{ id: randomUUID(), kind, period, state: 'draft' },
          version: (last?.version ?? 0) + 1,
          changeNote: last ? changeNote : null,
          ...{ draftedBy: by.id, draftedByName: by.name, draftedAt: at },
        },
      });
      return { value: id };
    });
  }

  async comment(id: string, by: Person, text: string, at: Date): Promise<Outcome<string>> {
    const row = await this.find(id);
    if (!row) return { refused: 'not_found' };
    if (row.state === 'frozen') return { refused: 'wrong_state' };
    await this.db.reportComment.create({ data: commentOf(id, by, text, at) });
    return { value: id };
  }

  async submit(id: string, at: Date): Promise<Outcome<string>> {
    return this.move(id, 'submit', async (db) => {
      await db.report.update({ where: { id }, data: { state: 'submitted', submittedAt: at } });
      return { value: id };
    });
  }

  async sendBack(id: string, by: Person, text: string, at: Date): Promise<Outcome<string>> {
    return this.move(id, 'send_back', async (db) => {
      await db.reportComment.create({ data: commentOf(id, by, text, at) });
      await db.report.update({ where: { id }, data: { state: 'draft', submittedAt: null } });
      return { value: id };
    });
  }

  /** Freezes a submitted report: its rollup, its figures, their hash. A month is closed by it. Never by who drafted it. */
  async approve(id: string, by: Person, at: Date, setting: Setting): Promise<Outcome<string>> {
    return this.move(id, 'approve', async (db, row) => {
      if (row.draftedBy === by.id) return { refused: 'own_work' };
      if (setting.runningUntil !== null) return { refused: 'not_over' };
      const period = periodOf(row);
      for (const freeze of [SQL.freezeRollup, SQL.freezeSpans, SQL.freezeCells]) {
        await db.$executeRawUnsafe(freeze, id, period.from, period.before, sourceOf(row.kind));
      }
      const parameters = await this.parameters.approvedBefore(period.before);
      const hidden = await hiddenBefore(db, row, at);
      const figures = await makeFigures(new FiguresReader(db), {
        ...setting,
        ...{ period, parameters, hidden },
        source: id,
      });
      const { text, hash } = seal(await contentOf(db, row, { by, at, figures, issuer: setting.issuer }));
      await db.report.update({
        where: { id },
        data: {
          ...{ state: 'frozen', content: text, sha256: hash },
          ...{ decidedBy: by.id, decidedByName: by.name, decidedAt: at },
        },
      });
      if (row.kind === 'monthly') {
        const firstDay = new Date(period.from);
        const closed = { firstDay, reportId: id };
        await db.closedMonth.upsert({ where: { firstDay }, create: closed, update: closed });
      }
      return { value: id };
    });
  }

  /** What a report not yet frozen would say now. */
  async preview(row: Pick<ReportRow, 'kind' | 'period'>, setting: Setting): Promise<PeriodFigures> {
    return this.figuresFrom(sourceOf(row.kind), periodOf(row), { setting, report: row });
  }

  /** What is known of a period now, closed months as they were published. */
  async figuresOf(period: Period, setting: Setting): Promise<PeriodFigures> {
    return this.figuresFrom('published', period, { setting, report: reportedAs(period) });
  }

  private async figuresFrom(
    source: RollupSource,
    period: Period,
    { setting, report }: { setting: Setting; report: Pick<ReportRow, 'kind' | 'period'> | null },
  ): Promise<PeriodFigures> {
    const [parameters, hidden] = await Promise.all([
      this.parameters.approvedBefore(period.before),
      report ? hiddenBefore(this.db, report, new Date()) : NOTHING_HIDDEN,
    ]);
    return makeFigures(this.reader, { ...setting, period, parameters, source, hidden });
  }

  /** Whether a frozen report's text and hash belong together, and whether its own rollup still gives its figures to the byte. */
  async prove(row: ReportRow): Promise<{ hashHolds: boolean; reproduced: boolean }> {
    const text = row.content ?? '';
    const content = JSON.parse(text) as ReportContent;
    const { figures } = content;
    const again = await makeFigures(this.reader, {
      period: { from: figures.from, before: figures.before },
      area: figures.area,
      source: row.id,
      parameters: await this.parameters.byIds(figures.parameters_in_force),
      rule: {
        minSellers: figures.suppression.min_sellers,
        maxSharePercent: figures.suppression.max_share_percent,
      },
      coverage: figures.coverage,
      runningUntil: figures.running_until,
      registers: figures.registers,
      hidden: await hiddenBefore(this.db, row, row.decidedAt ?? new Date()),
      ...(figures.extra && { extra: figures.extra }),
    });
    return {
      hashHolds: sha256(text) === row.sha256,
      reproduced: canonical({ ...content, figures: again }) === text,
    };
  }

  /** Does what an event does, if the report is in a state in which the event has a place. */
  private async move(
    id: string,
    event: ReportEvent,
    act: (db: Transaction, row: ReportRow) => Promise<Outcome<string>>,
  ): Promise<Outcome<string>> {
    return asOnlyWriter(this.db, async (db) => {
      const row = (await db.report.findUnique({ where: { id } })) as ReportRow | null;
      if (!row) return { refused: 'not_found' };
      if (nextState(row.state, event) === null) return { refused: 'wrong_state' };
      return act(db, row);
    });
  }
}

const NOTHING_HIDDEN: HiddenBefore = { own: [], byMonth: new Map() };
const ANY_VERSION = 2 ** 31 - 1;

/** What earlier versions of a report hide, and until an instant the reports of the months it is made of. */
async function hiddenBefore(
  db: Pick<Transaction, '$queryRawUnsafe'>,
  report: Pick<ReportRow, 'kind' | 'period'> & { version?: number },
  at: Date,
): Promise<HiddenBefore> {
  const { kind, period, version = ANY_VERSION } = report;
  const bounds = periodOf(report);
  const months = isSeveralMonths(bounds) ? monthsUpTo(lastDay(bounds).slice(0, 7), 12) : [];
  const rows = await db.$queryRawUnsafe<{ kind: string; period: string; withheld: string[] }[]>(
    SQL.withheld,
    ...[kind, period, version, months, at],
  );
  const ofMonth = (month: Month) =>
    rows.flatMap((row) => (row.kind === 'monthly' && row.period === month ? row.withheld : []));
  return {
    own: rows.flatMap((row) => (row.kind === kind && row.period === period ? row.withheld : [])),
    byMonth: new Map(months.map((month) => [month, ofMonth(month)])),
  };
}

async function contentOf(
  db: Transaction,
  row: ReportRow,
  { by, at, figures, issuer }: { by: Person; at: Date; figures: PeriodFigures; issuer: string },
): Promise<ReportContent> {
  const { kind, period, version } = row;
  const where = { kind_period_version: { kind, period, version: version - 1 } };
  const before = await db.report.findUnique({ where, select: { sha256: true } });
  return {
    ...{ schema: 'cho-phien/report/1', kind, period, version },
    change_note: row.changeNote,
    previous_sha256: before?.sha256 ?? null,
    issuer,
    drafted_by: row.draftedByName,
    approved_by: by.name,
    approved_at: at.toISOString(),
    figures,
  };
}

const commentOf = (reportId: string, by: Person, text: string, at: Date) => ({
  ...{ id: randomUUID(), reportId, text, at },
  ...{ authorId: by.id, authorName: by.name },
});

function periodOf({ kind, period }: Pick<ReportRow, 'kind' | 'period'>): Period {
  const found = parsePeriod(kind, period);
  if (!found) throw new Error(`${period} is no ${kind} period.`);
  return found;
}
