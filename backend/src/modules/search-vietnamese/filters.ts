import type { SearchTypes } from '@medusajs/framework/types';
import { isObject, MedusaError } from '@medusajs/framework/utils';
import type { Parameters } from './parameters';
import { type Column, findColumn, type IndexPlan } from './plan';

/**
 * Turns the Search Module's filters into one SQL condition.
 * @throws MedusaError for unknown fields, operators and values of the wrong type
 */
export function compileFilters(
  filters: SearchTypes.SearchFilters | undefined,
  plan: IndexPlan,
  parameters: Parameters,
): string {
  const branch = (value: unknown): string => {
    if (!isObject(value)) throw refusal('A filter must be an object');
    const parts = Object.entries(value).map(([key, operand]) => {
      if (key === '$and') return joined(operand, ' AND ', 'TRUE');
      if (key === '$or') return joined(operand, ' OR ', 'FALSE');
      if (key === '$not') return `NOT (${branch(operand)})`;
      return fieldCondition(findColumn(plan, key), operand, parameters);
    });
    return parts.length ? parts.join(' AND ') : 'TRUE';
  };
  const joined = (operand: unknown, by: string, empty: string): string => {
    if (!Array.isArray(operand)) throw refusal('A list of filters is needed');
    return operand.length ? `(${operand.map((part) => `(${branch(part)})`).join(by)})` : empty;
  };
  return branch(filters ?? {});
}

type Compile = (column: Column, value: unknown, parameters: Parameters) => string;

const compare =
  (operator: string): Compile =>
  (column, value, parameters) => {
    if (column.array) throw refusal(`"${column.path}" is a list and has no order`);
    return `${column.name} ${operator} ${parameters.bind(scalar(column, value))}`;
  };

const OPERATORS: Record<string, Compile> = {
  $eq: (column, value, parameters) => anyOf(column, [value], parameters),
  $ne: (column, value, parameters) => noneOf(column, [value], parameters),
  $in: (column, value, parameters) => anyOf(column, list(value), parameters),
  $nin: (column, value, parameters) => noneOf(column, list(value), parameters),
  $gt: compare('>'),
  $gte: compare('>='),
  $lt: compare('<'),
  $lte: compare('<='),
  $exists: (column, value) => `${column.name} IS ${value ? 'NOT ' : ''}NULL`,
  $overlaps: (column, value, parameters) => anyOf(column, list(value), parameters),
  $contains: (column, value, parameters) => {
    if (!column.array) throw refusal(`"${column.path}" is no list`);
    return `${column.name} @> ${bindList(column, list(value), parameters)}`;
  },
};

function fieldCondition(column: Column, operand: unknown, parameters: Parameters): string {
  if (!isObject(operand)) return anyOf(column, list(operand), parameters);
  const parts = Object.entries(operand).map(([operator, value]) => {
    const compile = OPERATORS[operator];
    if (!compile) throw refusal(`Unknown operator "${operator}" on "${column.path}"`);
    return compile(column, value, parameters);
  });
  return parts.length ? `(${parts.join(' AND ')})` : 'TRUE';
}

function anyOf(column: Column, values: unknown[], parameters: Parameters): string {
  const present = values.filter((value) => value !== null && value !== undefined);
  const missing = present.length < values.length ? `${column.name} IS NULL` : undefined;
  if (!present.length) return missing ?? 'FALSE';
  const bound = bindList(column, present, parameters);
  const found = column.array ? `${column.name} && ${bound}` : `${column.name} = ANY(${bound})`;
  return missing ? `(${found} OR ${missing})` : found;
}

function noneOf(column: Column, values: unknown[], parameters: Parameters): string {
  return `(${anyOf(column, values, parameters)}) IS NOT TRUE`;
}

function bindList(column: Column, values: unknown[], parameters: Parameters): string {
  return `${parameters.bind(values.map((value) => scalar(column, value)))}::${column.type}[]`;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function scalar(column: Column, value: unknown): string | number | boolean {
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
