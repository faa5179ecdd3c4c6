import type { PrismaClient } from './generated/client';
import { ParameterBook } from './indicators/parameter-book';
import type { Area, IndustryOutput, Inputs, Measures, Registers } from './indicators/types';
import type { Month } from './month';
import { MonthTables, type Tables } from './month-tables';
import { lastDay, type Period } from './period';
import { SQL } from './sql';
import { CASHLESS, type CellContribution, type ParameterRow, READINGS, type Reading } from './types';

/** Where the rollup is read from: `published`, `live`, or the id of a report that froze it. */
export type RollupSource = string;

export interface Question {
  period: Period;
  area: Area;
  source: RollupSource;
  /** Approved numbers, the newest first of each. */
  parameters: ParameterRow[];
  /** As a report kept them; without it, as they are now. */
  registers?: Registers;
}

/** Reads what indicators and tables are made of. */
export class FiguresReader {
  private readonly months = new MonthTables();

  constructor(private readonly db: Pick<PrismaClient, '$queryRawUnsafe'>) {}

  async inputs({ period, area, source, parameters, registers }: Question): Promise<Inputs> {
    const { from, before } = period;
    const book = new ParameterBook(parameters, period);
    return {
      period: { from, before },
      area,
      book,
      measures: await this.row<Measures>(SQL.measures, from, before, CASHLESS, source, area.province_code),
      registers:
        registers ?? (await this.row<Required<Registers>>(SQL.registers, lastDay(period), from, before)),
      industries: await this.industries(period, book, source),
    };
  }

  /** The contributions to each table in one reading. Not for any screen as they are: see `suppressCells`. */
  async cells<By extends Reading>(
    { from, before }: Period,
    dimensions: readonly By[],
    of: { provinceCode: string; source: RollupSource },
  ): Promise<Record<By, CellContribution[]>> {
    const parameters = [from, before, dimensions, of.source, of.provinceCode];
    const rows = await this.db.$queryRawUnsafe<CellRow[]>(SQL.cells, ...parameters);
    const tables = Object.fromEntries(dimensions.map((by) => [by, []])) as unknown as Record<
      Reading,
      CellContribution[]
    >;
    for (const { dimension, cell, seller_id, orders, gmv_net } of rows) {
      tables[dimension].push({ cell, sellerId: seller_id, orders, gmvNet: Number(gmv_net) });
    }
    return tables;
  }

  /** The contributions to every table, of each month that had any, oldest first. Not for any screen as they are. */
  async cellsByMonth(
    { from, before }: Period,
    of: { provinceCode: string; source: RollupSource },
  ): Promise<Map<Month, Tables>> {
    const rows = await this.db.$queryRawUnsafe<{ month: Month; lines: string }[]>(
      SQL.cellsByMonth,
      ...[from, before, READINGS, of.source, of.provinceCode],
    );
    return new Map(rows.map(({ month, lines }) => [month, this.months.of(month, lines)]));
  }

  /** How each stall was paid; not for any screen as it is. */
  async paidByStall({ from, before }: Period, source: RollupSource): Promise<PaidStall[]> {
    const rows = await this.db.$queryRawUnsafe<PaidRow[]>(SQL.paidByStall, from, before, CASHLESS, source);
    return rows.map((row) => ({
      sellerId: row.seller_id,
      commune: row.commune_code,
      orders: row.orders,
      cashlessOrders: row.cashless_orders,
      value: Number(row.order_value),
      cashlessValue: Number(row.cashless_value),
      counterValue: Number(row.counter_value),
    }));
  }

  private async industries(
    { from, before }: Period,
    book: ParameterBook,
    source: RollupSource,
  ): Promise<IndustryOutput[]> {
    const ratios = book.latestOfEach('va-ratio').map(({ id }) => id);
    const rows = await this.db.$queryRawUnsafe<IndustryRow[]>(SQL.valueAdded, from, before, ratios, source);
    return rows.map(({ gmv_net, output, value_added, ...rest }) => ({
      ...rest,
      gmv_net: Number(gmv_net),
      output: Number(output),
      value_added: value_added === null ? null : Number(value_added),
    }));
  }

  /** A statement that always answers one row of whole numbers. */
  private async row<T extends Record<keyof T, number>>(
    statement: string,
    ...parameters: unknown[]
  ): Promise<T> {
    const [row = {}] = await this.db.$queryRawUnsafe<Record<string, bigint>[]>(statement, ...parameters);
    return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value)])) as T;
  }
}

/** What one stall's delivered orders of a period were worth, and what of it was paid without cash; đồng. */
export interface PaidStall {
  sellerId: string;
  commune: string;
  orders: number;
  cashlessOrders: number;
  value: number;
  cashlessValue: number;
  /** Of `value`, what was sold over its counter. */
  counterValue: number;
}

interface PaidRow {
  seller_id: string;
  commune_code: string;
  orders: number;
  cashless_orders: number;
  order_value: bigint;
  cashless_value: bigint;
  counter_value: bigint;
}

interface CellRow {
  dimension: Reading;
  cell: string;
  seller_id: string;
  orders: number;
  gmv_net: bigint;
}

interface IndustryRow {
  vsic: string;
  gmv_net: bigint;
  output: bigint;
  ratio_id: string | null;
  value_added: bigint | null;
}
