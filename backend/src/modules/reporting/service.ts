import { PrismaPg } from '@prisma/adapter-pg';
import type { Dong, PaymentMethod } from '../../contract';
import { type Prisma, PrismaClient } from './generated/client';
import { type Month, monthBounds } from './month';
import { SQL } from './sql';
import type {
  FactScope,
  MonthFigures,
  ParameterRow,
  SellerContribution,
  SuppressionRule,
  TargetRow,
} from './types';

/** Payment methods that move no cash. Cash on delivery that is paid by QR at the door arrives as `vietqr`. */
const CASHLESS: PaymentMethod[] = ['vietqr'];

/** One writer of facts and rollups at a time, in whatever process. */
const WRITER_LOCK = 5_300_101;

/** Months of sellers that are worth being brought up to date one by one; beyond that all at once is quicker. */
const FEW = 200;

/** A rebuild over a million lines takes its time; nothing else here does. */
const WRITE_LIMITS = { maxWait: 60_000, timeout: 600_000 };

type Transaction = Prisma.TransactionClient;

interface Dependencies {
  configModule: { projectConfig: { databaseUrl?: string } };
}

/** Statistics: facts derived from orders, rollups over them, and what staff compare them with (D8). */
export default class ReportingModuleService {
  private readonly db: PrismaClient;

  readonly __hooks = { onApplicationShutdown: () => this.db.$disconnect() };

  constructor({ configModule }: Dependencies) {
    const connectionString = configModule.projectConfig.databaseUrl;
    this.db = new PrismaClient({
      adapter: new PrismaPg({ connectionString, max: 4 }, { schema: 'reporting' }),
    });
  }

  /**
   * Appends the facts that are missing and brings the rollups that they change up to date, together or not at all.
   * Doing it again changes nothing.
   * @returns the number of orders that had something new
   */
  async refreshFacts(scope: FactScope = {}): Promise<number> {
    return this.asOnlyWriter(async (db) => {
      const orders = await insertFacts(db, scope);
      if (orders.length > 0) await refreshRollups(db, orders);
      return orders.length;
    });
  }

  /** Throws all facts and rollups away and derives them anew; readers see the old ones until it is done. */
  async rebuildFacts(): Promise<void> {
    await this.asOnlyWriter(async (db) => {
      await db.factLineDelivered.deleteMany();
      await db.factLineReturned.deleteMany();
      await db.factPayment.deleteMany();
      await insertFacts(db, {});
      await rebuildRollups(db);
    });
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

  /** Not for any screen as it is: see `suppressCommunes`. */
  async sellerContributions(month: Month): Promise<SellerContribution[]> {
    const { from, before } = monthBounds(month);
    const rows = await this.db.$queryRawUnsafe<ContributionRow[]>(SQL.sellerMonth, from, before);
    return rows.map((row) => ({
      communeCode: row.commune_code,
      sellerId: row.seller_id,
      orders: row.orders,
      gmvNet: Number(row.gmv_net),
    }));
  }

  /** Goods that one seller delivered in the month, less goods returned; the seller's part of M1. */
  async gmvNetOf(sellerId: string, month: Month): Promise<Dong> {
    const { from, before } = monthBounds(month);
    const { _sum } = await this.db.rollupSellerDay.aggregate({
      where: { sellerId, day: { gte: new Date(from), lt: new Date(before) } },
      _sum: { deliveredAmount: true, returnedAmount: true },
    });
    return Number((_sum.deliveredAmount ?? 0n) - (_sum.returnedAmount ?? 0n));
  }

  /** Puts the plan's goals and figures in place of those that were there under the same name, year and basis. */
  async saveTargets(targets: TargetRow[], parameters: ParameterRow[]): Promise<void> {
    const goals = targets.map((target) => {
      const data = { ...target, releasedOn: toDate(target.releasedOn) };
      const { indicator, year, basis } = target;
      const where = { indicator_year_basis: { indicator, year, basis } };
      return this.db.target.upsert({ where, create: data, update: data });
    });
    const figures = parameters.map((parameter) => {
      const validFrom = new Date(parameter.validFrom);
      const { key, basis } = parameter;
      const data = {
        ...parameter,
        validFrom,
        validTo: toDate(parameter.validTo),
        releasedOn: toDate(parameter.releasedOn),
      };
      const where = { key_basis_validFrom: { key, basis, validFrom } };
      return this.db.parameter.upsert({ where, create: data, update: data });
    });
    await this.db.$transaction([...goals, ...figures]);
  }

  /** For each goal that of the year or the nearest year to come; where there is none any more, the last one. */
  async targets(year: number): Promise<TargetRow[]> {
    const rows = await this.db.target.findMany({
      orderBy: [{ indicator: 'asc' }, { basis: 'asc' }, { year: 'asc' }],
    });
    const nearest = new Map<string, (typeof rows)[number]>();
    for (const row of rows) {
      const key = `${row.indicator} ${row.basis}`;
      const before = nearest.get(key);
      if (!before || before.year < year) nearest.set(key, row);
    }
    return [...nearest.values()].map((row) => ({
      ...row,
      value: row.value.toNumber(),
      releasedOn: row.releasedOn?.toISOString().slice(0, 10) ?? null,
    }));
  }

  /** The rule in force on a day (`YYYY-MM-DD`). */
  async suppressionRule(day: string): Promise<SuppressionRule> {
    const [minSellers, maxSharePercent] = await Promise.all([
      this.parameterOn('suppression-min-sellers', day),
      this.parameterOn('suppression-max-share', day),
    ]);
    return { minSellers, maxSharePercent };
  }

  private async parameterOn(key: string, day: string): Promise<number> {
    const on = new Date(day);
    const row = await this.db.parameter.findFirst({
      where: { key, validFrom: { lte: on }, OR: [{ validTo: null }, { validTo: { gte: on } }] },
      orderBy: { validFrom: 'desc' },
    });
    if (!row) throw new Error(`No value of the parameter ${key} on ${day}.`);
    return row.value.toNumber();
  }

  private asOnlyWriter<T>(write: (db: Transaction) => Promise<T>): Promise<T> {
    return this.db.$transaction(async (db) => {
      await db.$executeRaw`SELECT pg_advisory_xact_lock(${WRITER_LOCK}::bigint)`;
      return write(db);
    }, WRITE_LIMITS);
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

interface ContributionRow {
  commune_code: string;
  seller_id: string;
  orders: number;
  gmv_net: bigint;
}

/** @returns the orders that had a fact to add; returns are derived from deliveries, so these come first */
async function insertFacts(db: Transaction, scope: FactScope): Promise<string[]> {
  const orders = new Set<string>();
  for (const statement of [SQL.insertLinesDelivered, SQL.insertLinesReturned, SQL.insertPayments]) {
    const rows = await db.$queryRawUnsafe<{ order_id: string }[]>(
      statement,
      scope.orderId ?? null,
      scope.since ?? null,
    );
    for (const row of rows) orders.add(row.order_id);
  }
  return [...orders];
}

async function refreshRollups(db: Transaction, orders: string[]): Promise<void> {
  const rows = await db.$queryRawUnsafe<{ month: Month; seller_id: string }[]>(SQL.touchedMonths, orders);
  if (rows.length > FEW) return rebuildRollups(db);
  for (const { month, seller_id } of rows) {
    const { from, before } = monthBounds(month);
    await rewriteSellerDays(db, from, before, seller_id);
  }
}

async function rebuildRollups(db: Transaction): Promise<void> {
  await rewriteSellerDays(db, '0001-01-01', '9999-01-01', null);
}

async function rewriteSellerDays(
  db: Transaction,
  from: string,
  before: string,
  sellerId: string | null,
): Promise<void> {
  await db.$executeRawUnsafe(SQL.deleteSellerDays, from, before, sellerId);
  await db.$executeRawUnsafe(SQL.insertSellerDays, from, before, sellerId);
}

function toDate(day: string | null): Date | null {
  return day === null ? null : new Date(day);
}
