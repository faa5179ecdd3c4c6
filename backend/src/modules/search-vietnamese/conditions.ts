import type { SearchTypes } from '@medusajs/framework/types';
import { isObject, MedusaError } from '@medusajs/framework/utils';
import { type Column, findColumn, type IndexPlan } from './plan';

export type Scalar = string | number | boolean;
export type Comparison = '>' | '>=' | '<' | '<=';

/** What documents must be like. A missing value makes a condition neither true nor false, as in SQL. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  /** False or unknown. */
  | { untrue: Condition }
  | { column: Column; missing: boolean }
  /** One of the values, or, of a list, at least one of them. */
  | { column: Column; oneOf: Scalar[] }
  /** A list that holds each of the values. */
  | { column: Column; holds: Scalar[] }
  | { column: Column; comparison: Comparison; than: Scalar };

/**
 * Reads the Search Module's filters.
 * @throws MedusaError for unknown fields, operators and values of the wrong type
 */
export function readFilters(filters: SearchTypes.SearchFilters | undefined, plan: IndexPlan): Condition {
  const branch = (value: unknown): Condition => {
    if (!isObject(value)) throw refusal('A filter must be an object');
    const parts = Object.entries(value).map(([key, operand]): Condition => {
      if (key === '$and') return { all: branches(operand) };
      if (key === '$or') return { any: branches(operand) };
      if (key === '$not') return { not: branch(operand) };
      return ofField(findColumn(plan, key), operand);
    });
    return { all: parts };
  };
  const branches = (operand: unknown): Condition[] => {
    if (!Array.isArray(operand)) throw refusal('A list of filters is needed');
    return operand.map(branch);
  };
  return branch(filters ?? {});
}

type Read = (column: Column, value: unknown) => Condition;

const compared =
  (comparison: Comparison): Read =>
  (column, value) => {
    if (column.array) throw refusal(`"${column.path}" is a list and has no order`);
    return { column, comparison, than: scalar(column, value) };
  };

const OPERATORS: Record<string, Read> = {
  $eq: (column, value) => oneOf(column, [value]),
  $ne: (column, value) => ({ untrue: oneOf(column, [value]) }),
  $in: (column, value) => oneOf(column, list(value)),
  $nin: (column, value) => ({ untrue: oneOf(column, list(value)) }),
  $gt: compared('>'),
  $gte: compared('>='),
  $lt: compared('<'),
  $lte: compared('<='),
  $exists: (column, value) => ({ column, missing: !value }),
  $overlaps: (column, value) => oneOf(column, list(value)),
  $contains: (column, value) => {
    if (!column.array) throw refusal(`"${column.path}" is no list`);
    return { column, holds: list(value).map((one) => scalar(column, one)) };
  },
};

function ofField(column: Column, operand: unknown): Condition {
  if (!isObject(operand)) return oneOf(column, list(operand));
  const parts = Object.entries(operand).map(([operator, value]) => {
    const read = OPERATORS[operator];
    if (!read) throw refusal(`Unknown operator "${operator}" on "${column.path}"`);
    return read(column, value);
  });
  return { all: parts };
}

function oneOf(column: Column, values: unknown[]): Condition {
  const present = values.filter((value) => value !== null && value !== undefined);
  const missing: Condition[] = present.length < values.length ? [{ column, missing: true }] : [];
  if (!present.length) return { any: missing };
  const found: Condition = { column, oneOf: present.map((value) => scalar(column, value)) };
  return missing.length ? { any: [found, ...missing] } : found;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function scalar(column: Column, value: unknown): Scalar {
  if (column.type === 'text') return String(value).replaceAll('\0', '');
  if (column.type === 'boolean') return value === true || value === 'true';
  const number = column.date ? new Date(value as string | number | Date).getTime() : Number(value);
  if (!Number.isFinite(number))
    throw refusal(`"${column.path}" is compared with something that is no number`);
  return number;
}

function refusal(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message);
}
