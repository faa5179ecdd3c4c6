import { PrismaPg } from '@prisma/adapter-pg';
import type { Dong } from '../../contract';
import { DrillReader } from './drill/reader';
import { FactLines } from './fact-lines';
import { asOnlyWriter, rebuild, refresh } from './facts';
import { FiguresReader } from './figures-reader';
import { PrismaClient } from './generated/client';
import { type Month, monthBounds } from './month';
import { OrderQueue } from './order-queue';
import { Parameters } from './parameters';
import { Reports } from './reports';
import { SQL } from './sql';
import { CASHLESS, type CellContribution, type Look, type MonthFigures, type SuppressionRule } from './types';

interface Dependencies {
  configModule: { projectConfig: { databaseUrl?: string } };
}

/** Statistics: facts derived from orders, rollups over them, and what staff compare them with (D8). */
export default class ReportingModuleService {
  readonly drill: DrillReader;
  readonly factLines: FactLines;
  readonly figures: FiguresReader;
  readonly parameters: Parameters;
  readonly reports: Reports;
  private readonly db: PrismaClient;
  private readonly queue: OrderQueue;

  readonly __hooks = { onApplicationShutdown: () => this.db.$disconnect() };

  constructor({ configModule }: Dependencies) {
    const connectionString = configModule.projectConfig.databaseUrl;
    this.db = new PrismaClient({
      adapter: new PrismaPg({ connectionString, max: 4 }, { schema: 'reporting' }),
    });
    this.queue = new OrderQueue((orderIds) => asOnlyWriter(this.db, (db) => refresh(db, { orderIds })));
    this.drill = new DrillReader(this.db);
    this.factLines = new FactLines(this.db);
    this.figures = new FiguresReader(this.db);
    this.parameters = new Parameters(this.db);
    this.reports = new Reports(this.db, this.parameters);
  }

  /**
   * Appends the facts that are missing and brings the rollups that they change up to date, together or not at all.
   * Doing it again changes nothing. As long as history was not read since the facts were last emptied, a stretch of time
   * means everything, whatever an event may have written before.
   * @returns the number of orders that had something new
   */
  async refreshFacts({ orderId, ...window }: Look = {}): Promise<number> {
    if (orderId !== undefined) return this.queue.add(orderId);
    return asOnlyWriter(this.db, async (db) =>
      (await db.historyRead.findFirst()) === null ? rebuild(db) : refresh(db, window),
    );
  }

  /** Throws all facts and rollups away and derives them anew; readers see the old ones until it is done. */
  async rebuildFacts(): Promise<void> {
    await asOnlyWriter(this.db, rebuild);
  }

  async hasFacts(): Promise<boolean> {
    return (await this.db.factLineDelivered.findFirst({ select: { id: true } })) !== null;
  }

  /** Stretches of time that hold all that ever happened, the first one everything before goods were delivered. */
  async monthsOfHistory(): Promise<Look[]> {
    const [row] = await this.db.$queryRaw<{ first: Date | null }[]>`
      SELECT min(delivered_at) AS first FROM public.fulfillment`;
    const first = row?.first ?? new Date();
    const months = [first];
    for (let next = monthAfter(first); next < new Date(); next = monthAfter(next)) months.push(next);
    return [{ before: first }, ...months.map((since, index) => ({ since, before: months[index + 1] }))];
  }

  /** One entry for each month that had any trade, oldest first; both ends included. */
  async monthFigures(first: Month, last: Month): Promise<MonthFigures[]> {
    const rows = await this.db.$queryRawUnsafe<MonthRow[]>(
      SQL.months,
      monthBounds(first).from,
      monthBounds(last).before,
      CASHLESS,
    );
    return rows.map((row) => ({
      month: row.month,
      gmvNet: Number(row.gmv_net),
      orders: row.orders,
      cashlessOrders: row.cashless_orders,
      orderValue: Number(row.order_value),
      cashlessValue: Number(row.cashless_value),
      counterOrders: row.counter_orders,
      counterValue: Number(row.counter_value),
      counterCashlessOrders: row.counter_cashless_orders,
      counterCashlessValue: Number(row.counter_cashless_value),
      activeSellers: row.active_sellers,
      activeCommunes: row.active_communes,
    }));
  }

  /** Not for any screen as it is: see `suppressCells`. */
  async communeContributions(month: Month): Promise<CellContribution[]> {
    const of = { provinceCode: '', source: 'published' };
    return (await this.figures.cells(monthBounds(month), ['commune'], of)).commune;
  }

  /** Goods that one seller delivered in the month, less goods returned; the seller's part of M1. */
  async gmvNetOf(sellerId: string, month: Month): Promise<Dong> {
    const { from, before } = monthBounds(month);
    const statement = SQL.gmvOfSeller;
    const rows = await this.db.$queryRawUnsafe<{ gmv_net: bigint }[]>(statement, from, before, sellerId);
    return Number(rows[0]?.gmv_net ?? 0n);
  }

  /** The rule in force on a day (`YYYY-MM-DD`). */
  async suppressionRule(day: string): Promise<SuppressionRule> {
    const [minSellers, maxSharePercent] = await Promise.all([
      this.parameters.on('suppression-min-sellers', day),
      this.parameters.on('suppression-max-share', day),
    ]);
    return { minSellers, maxSharePercent };
  }
}

function monthAfter(instant: Date): Date {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + 1, 1));
}

interface MonthRow {
  month: Month;
  gmv_net: bigint;
  orders: number;
  cashless_orders: number;
  order_value: bigint;
  cashless_value: bigint;
  counter_orders: number;
  counter_value: bigint;
  counter_cashless_orders: number;
  counter_cashless_value: bigint;
  active_sellers: number;
  active_communes: number;
}
