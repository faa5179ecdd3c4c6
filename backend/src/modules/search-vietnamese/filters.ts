import type { SearchTypes } from '@medusajs/framework/types';
import { type Condition, readFilters, type Scalar } from './conditions';
import type { Parameters } from './parameters';
import type { Column, IndexPlan } from './plan';

/**
 * Turns the Search Module's filters into one SQL condition.
 * @throws MedusaError for unknown fields, operators and values of the wrong type
 */
export function compileFilters(
  filters: SearchTypes.SearchFilters | undefined,
  plan: IndexPlan,
  parameters: Parameters,
): string {
  return sqlOf(readFilters(filters, plan), parameters);
}

function sqlOf(condition: Condition, parameters: Parameters): string {
  if ('all' in condition) return joined(condition.all, ' AND ', 'TRUE', parameters);
  if ('any' in condition) return joined(condition.any, ' OR ', 'FALSE', parameters);
  if ('not' in condition) return `NOT (${sqlOf(condition.not, parameters)})`;
  if ('untrue' in condition) return `(${sqlOf(condition.untrue, parameters)}) IS NOT TRUE`;
  const { column } = condition;
  if ('missing' in condition) return `${column.name} IS ${condition.missing ? '' : 'NOT '}NULL`;
  if ('holds' in condition) return `${column.name} @> ${bindList(column, condition.holds, parameters)}`;
  if ('oneOf' in condition) {
    const bound = bindList(column, condition.oneOf, parameters);
    return column.array ? `${column.name} && ${bound}` : `${column.name} = ANY(${bound})`;
  }
  return `${column.name} ${condition.comparison} ${parameters.bind(condition.than)}`;
}

function joined(parts: Condition[], by: string, empty: string, parameters: Parameters): string {
  const [first, ...others] = parts.map((part) => sqlOf(part, parameters));
  if (first === undefined) return empty;
  return others.length ? `(${[first, ...others].join(by)})` : first;
}

function bindList(column: Column, values: Scalar[], parameters: Parameters): string {
  return `${parameters.bind(values)}::${column.type}[]`;
}
