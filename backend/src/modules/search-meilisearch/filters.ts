import type { SearchTypes } from '@medusajs/framework/types';
import { isObject, MedusaError } from '@medusajs/framework/utils';
import { type Layout, type ValueField, valueAttribute, valueField } from './layout';

/**
 * Turns the Search Module's filters into one filter of Meilisearch.
 * @throws MedusaError for unknown fields, operators and values of the wrong type
 */
export function compileFilters(filters: SearchTypes.SearchFilters | undefined, layout: Layout): string {
  const branch = (value: unknown): string => {
    if (!isObject(value)) throw refusal('A filter must be an object');
    const parts = Object.entries(value).map(([key, operand]) => {
      if (key === '$and') return joined(operand, ' AND ');
      if (key === '$or') return joined(operand, ' OR ');
      if (key === '$not') return negated(branch(operand));
      return fieldCondition(valueField(layout, key), operand);
    });
    return parts.filter(Boolean).join(' AND ');
  };
  const joined = (operand: unknown, by: ' AND ' | ' OR '): string => {
    if (!Array.isArray(operand)) throw refusal('A list of filters is needed');
    const parts = operand.map(branch);
    if (by === ' OR ' && (!parts.length || parts.some((part) => !part))) return parts.length ? '' : NOTHING;
    const wanted = parts.filter(Boolean).map((part) => `(${part})`);
    return wanted.length ? `(${wanted.join(by)})` : '';
  };
  return branch(filters ?? {});
}

/** A condition that no document meets. */
const NOTHING = 'id IN []';

type Compile = (field: ValueField, value: unknown) => string;

const compare =
  (operator: string): Compile =>
  (field, value) => {
    if (field.array) throw refusal(`"${field.path}" is a list and has no order`);
    return `${valueAttribute(field.path)} ${operator} ${scalar(field, value)}`;
  };

const OPERATORS: Record<string, Compile> = {
  $eq: (field, value) => anyOf(field, [value]),
  $ne: (field, value) => negated(anyOf(field, [value])),
  $in: (field, value) => anyOf(field, list(value)),
  $nin: (field, value) => negated(anyOf(field, list(value))),
  $gt: compare('>'),
  $gte: compare('>='),
  $lt: compare('<'),
  $lte: compare('<='),
  $exists: (field, value) => `${valueAttribute(field.path)} IS ${value ? 'NOT ' : ''}NULL`,
  $overlaps: (field, value) => anyOf(field, list(value)),
  $contains: (field, value) => {
    if (!field.array) throw refusal(`"${field.path}" is no list`);
    return list(value)
      .map((wanted) => `${valueAttribute(field.path)} = ${scalar(field, wanted)}`)
      .join(' AND ');
  },
};

function fieldCondition(field: ValueField, operand: unknown): string {
  if (!isObject(operand)) return anyOf(field, list(operand));
  const parts = Object.entries(operand).map(([operator, value]) => {
    const compile = OPERATORS[operator];
    if (!compile) throw refusal(`Unknown operator "${operator}" on "${field.path}"`);
    return compile(field, value);
  });
  const wanted = parts.filter(Boolean);
  return wanted.length ? `(${wanted.join(' AND ')})` : '';
}

function anyOf(field: ValueField, values: unknown[]): string {
  const present = values.filter((value) => value !== null && value !== undefined);
  const attribute = valueAttribute(field.path);
  const missing = present.length < values.length ? `${attribute} IS NULL` : undefined;
  if (!present.length) return missing ?? NOTHING;
  const found = `${attribute} IN [${present.map((value) => scalar(field, value)).join(', ')}]`;
  return missing ? `(${found} OR ${missing})` : found;
}

function negated(condition: string): string {
  return condition ? `NOT (${condition})` : NOTHING;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function scalar(field: ValueField, value: unknown): string {
  if (field.kind === 'text') return quoted(String(value));
  if (field.kind === 'boolean') return value === true || value === 'true' ? 'true' : 'false';
  const number = field.kind === 'date' ? new Date(value as string | number | Date).getTime() : Number(value);
  if (!Number.isFinite(number)) throw refusal(`"${field.path}" is compared with something that is no number`);
  return String(number);
}

/** Whatever came from outside stands between quotes that it cannot leave. */
function quoted(text: string): string {
  const wellFormed = Buffer.from(text.replaceAll('\0', '')).toString();
  return `"${wellFormed.replace(/[\\"]/g, '\\$&')}"`;
}

function refusal(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, message);
}
