import type { Prisma, PrismaClient } from './generated/client';
import { type Month, monthBounds } from './month';
import { nextDay } from './period';
import { SQL } from './sql';
import type { FactScope } from './types';

/** One writer of facts and rollups at a time, in whatever process. */
const WRITER_LOCK = 5_300_101;

/** Days of sellers that are worth being brought up to date one by one; beyond that all at once is quicker. */
const FEW = 2_000;

/** A rebuild over many million lines takes its time; nothing else here does. */
const WRITE_LIMITS = { maxWait: 60_000, timeout: 6 * 3_600_000 };

/** Before and after everything that can have happened. */
const EVER = { from: '0001-01-01', before: '9999-01-01' };

/**
 * Statements that append facts, in the order in which they need each other: returns are derived from deliveries. A new kind of fact
 * is one more statement here, of the same three parameters.
 */
const APPEND = [
  ...[SQL.insertLinesDelivered, SQL.insertLinesReturned, SQL.insertParcels],
  ...[SQL.insertPayments, SQL.insertInvoices],
];

/** What hangs on no order: registers as they are now, and what happened to stalls and their products. */
const SYNC = [
  ...[SQL.syncSellers, SQL.syncListings, SQL.syncCertificates],
  ...[SQL.insertSellersApproved, SQL.insertListings, SQL.insertAgreements],
];

export type Transaction = Prisma.TransactionClient;

/** Runs `write` while nobody else writes facts, rollups or closed months; all or nothing. */
export function asOnlyWriter<T>(db: PrismaClient, write: (db: Transaction) => Promise<T>): Promise<T> {
  return db.$transaction(async (transaction) => {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${WRITER_LOCK}::bigint)`;
    return write(transaction);
  }, WRITE_LIMITS);
}

/** Appends what is missing and brings registers and rollups in line. @returns the number of orders that had something new */
export async function refresh(db: Transaction, scope: FactScope): Promise<number> {
  // Registers hang on no order and no month; whoever looks up to this moment brings them in line.
  if (scope.orderIds === undefined && scope.before === undefined) await syncRegisters(db);
  const orders = await insertFacts(db, scope);
  if (orders.length > 0) await refreshRollups(db, orders);
  return orders.length;
}

/** Throws facts, registers and rollups away and derives them anew. @returns the number of orders of which something was delivered */
export async function rebuild(db: Transaction): Promise<number> {
  await db.factLineDelivered.deleteMany();
  await db.factLineReturned.deleteMany();
  await db.factParcel.deleteMany();
  await db.factPayment.deleteMany();
  await db.factInvoice.deleteMany();
  await db.factSellerApproved.deleteMany();
  await db.factListing.deleteMany();
  await db.factAgreementSigned.deleteMany();
  await db.registerSeller.deleteMany();
  await db.registerListing.deleteMany();
  await db.registerCertificate.deleteMany();
  await syncRegisters(db);
  const orders: number[] = [];
  for (const statement of APPEND) orders.push(await appendAll(db, statement));
  await rebuildRollups(db);
  const at = new Date();
  await db.historyRead.upsert({ where: { id: 1 }, create: { id: 1, at }, update: { at } });
  return orders[0] ?? 0;
}

async function syncRegisters(db: Transaction): Promise<void> {
  for (const statement of SYNC) await db.$executeRawUnsafe(statement);
}

async function insertFacts(db: Transaction, { orderIds, since, before }: FactScope): Promise<string[]> {
  const orders = new Set<string>();
  for (const statement of APPEND) {
    const parameters = [orderIds ?? null, since ?? null, before ?? null];
    const rows = await db.$queryRawUnsafe<{ order_id: string }[]>(statement, ...parameters);
    for (const row of rows) orders.add(row.order_id);
  }
  return [...orders];
}

/** Who rebuilds has no use for a million ids, only for their number. */
async function appendAll(db: Transaction, statement: string): Promise<number> {
  const counting = statement.replace(
    'SELECT DISTINCT order_id FROM inserted',
    'SELECT count(DISTINCT order_id)::int AS orders FROM inserted',
  );
  const [row] = await db.$queryRawUnsafe<{ orders: number }[]>(counting, null, null, null);
  return row?.orders ?? 0;
}

async function refreshRollups(db: Transaction, orders: string[]): Promise<void> {
  const rows = await db.$queryRawUnsafe<{ day: string; seller_id: string }[]>(SQL.touchedDays, orders);
  if (rows.length > FEW) return rewriteSpan(db, rows);
  const sellersOf = new Map<Month, Set<string>>();
  for (const { day, seller_id: sellerId } of rows) {
    await rewriteDays(db, day, nextDay(day), sellerId);
    const month = day.slice(0, 7);
    sellersOf.set(month, (sellersOf.get(month) ?? new Set()).add(sellerId));
  }
  for (const [month, sellers] of sellersOf) {
    const { from, before } = monthBounds(month);
    for (const sellerId of sellers) await rewriteSpans(db, from, before, sellerId);
  }
}

/** All sellers at once, from the first month to the last one that something was written in. */
async function rewriteSpan(db: Transaction, rows: { day: string }[]): Promise<void> {
  const days = rows.map(({ day }) => day).sort();
  const from = `${days[0]?.slice(0, 7)}-01`;
  const { before } = monthBounds(days[days.length - 1]?.slice(0, 7) ?? '');
  await rewriteDays(db, from, before, null);
  await rewriteSpans(db, from, before, null);
}

async function rebuildRollups(db: Transaction): Promise<void> {
  await rewriteDays(db, EVER.from, EVER.before, null);
  await rewriteSpans(db, EVER.from, EVER.before, null);
}

type Rewrite = (db: Transaction, from: string, before: string, sellerId: string | null) => Promise<void>;

const rewriting =
  (...statements: string[]): Rewrite =>
  async (db, from, before, sellerId) => {
    for (const statement of statements) await db.$executeRawUnsafe(statement, from, before, sellerId);
  };

const rewriteDays = rewriting(
  SQL.deleteSellerDays,
  SQL.insertSellerDays,
  SQL.deleteInvoiceDays,
  SQL.insertInvoiceDays,
  SQL.deleteParcelDays,
  SQL.insertParcelDays,
);

/** Reads the days, so they come first. */
const rewriteSpans = rewriting(SQL.deleteSpans, SQL.insertSpans, SQL.deleteCells, SQL.insertCells);
