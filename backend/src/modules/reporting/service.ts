import { PrismaPg } from '@prisma/adapter-pg';
import type { Dong } from '../../contract';
import { asOnlyWriter, rebuild, refresh } from './facts';
import { CASHLESS, FiguresReader } from './figures-reader';
import { PrismaClient } from './generated/client';
import { type Month, monthBounds } from './month';
import { Parameters } from './parameters';
import { Reports } from './reports';
import { SQL } from './sql';
import type { CellContribution, FactScope, MonthFigures, SuppressionRule } from './types';

interface Dependencies {
  configModule: { projectConfig: { databaseUrl?: string } };
}

/** Statistics: facts derived from orders, rollups over them, and what staff compare them with (D8). */
export default class ReportingModuleService {
  readonly figures: FiguresReader;
  readonly parameters: Parameters;
  readonly reports: Reports;
  private readonly db: PrismaClient;

  readonly __hooks = { onApplicationShutdown: () => this.db.$disconnect() };

  constructor({ configModule }: Dependencies) {
    const connectionString = configModule.projectConfig.databaseUrl;
    this.db = new PrismaClient({
      adapter: new PrismaPg({ connectionString, max: 4 }, { schema: 'reporting' }),
    });
    this.figures = new FiguresReader(this.db);
    this.parameters = new Parameters(this.db);
    this.reports = new Reports(this.db, this.parameters);
  }

  /**
   * Appends the facts that are missing and brings the rollups that they change up to date, together or not at all.
   * Doing it again changes nothing.
   * @returns the number of orders that had something new
   */
  async refreshFacts(scope: FactScope = {}): Promise<number> {
    return asOnlyWriter(this.db, (db) => refresh(db, scope));
  }

  /** Throws all facts and rollups away and derives them anew; readers see the old ones until it is done. */
  async rebuildFacts(): Promise<void> {
    await asOnlyWriter(this.db, rebuild);
  }

  async hasFacts(): Promise<boolean> {
    return (await this.db.factLineDelivered.findFirst({ select: { id: true } })) !== null;
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
      activeSellers: row.active_sellers,
      activeCommunes: row.active_communes,
    }));
  }

  /** Not for any screen as it is: see `suppressCells`. */
  async communeContributions(month: Month): Promise<CellContribution[]> {
    return this.figures.cells(monthBounds(month), 'commune', { provinceCode: '', source: 'published' });
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

interface MonthRow {
  month: Month;
  gmv_net: bigint;
  orders: number;
  cashless_orders: number;
  order_value: bigint;
  cashless_value: bigint;
  active_sellers: number;
  active_communes: number;
}
