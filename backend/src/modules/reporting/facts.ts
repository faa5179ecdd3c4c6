import type { Prisma, PrismaClient } from './generated/client';
import { type Month, monthBounds } from './month';
import { SQL } from './sql';
import type { FactScope } from './types';

/** One writer of facts and rollups at a time, in whatever process. */
const WRITER_LOCK = 5_300_101;

/** Months of sellers that are worth being brought up to date one by one; beyond that all at once is quicker. */
const FEW = 200;

/** A rebuild over a million lines takes its time; nothing else here does. */
const WRITE_LIMITS = { maxWait: 60_000, timeout: 600_000 };

/**
 * Statements that append facts, in the order in which they need each other: returns are derived from deliveries. A new kind of fact
 * is one more statement here, of the same two parameters.
 */
const APPEND = [SQL.insertLinesDelivered, SQL.insertLinesReturned, SQL.insertPayments, SQL.insertInvoices];

const SYNC = [SQL.syncSellers, SQL.syncListings, SQL.syncCertificates];

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
  // Registers do not hang on one order; the sweepers, which look at all, bring them in line.
  if (scope.orderId === undefined) await syncRegisters(db);
  const orders = await insertFacts(db, scope);
  if (orders.length > 0) await refreshRollups(db, orders);
  return orders.length;
}

/** Throws facts, registers and rollups away and derives them anew. */
export async function rebuild(db: Transaction): Promise<void> {
  await db.factLineDelivered.deleteMany();
  await db.factLineReturned.deleteMany();
  await db.factPayment.deleteMany();
  await db.factInvoice.deleteMany();
  await db.registerSeller.deleteMany();
  await db.registerListing.deleteMany();
  await db.registerCertificate.deleteMany();
  await syncRegisters(db);
  await insertFacts(db, {});
  await rebuildRollups(db);
}

async function syncRegisters(db: Transaction): Promise<void> {
  for (const statement of SYNC) await db.$executeRawUnsafe(statement);
}

async function insertFacts(db: Transaction, scope: FactScope): Promise<string[]> {
  const orders = new Set<string>();
  for (const statement of APPEND) {
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
