import { z } from '@medusajs/framework/zod';

/** A page number as it stands in an address, from 1. */
export const page = z.coerce.number().int().min(1).max(10_000).default(1);

/** The `page`-th piece of a list, and what a pager shows. */
export function paged<T>(
  list: T[],
  number: number,
  size: number,
): { rows: T[]; total: number; page_count: number } {
  return {
    rows: list.slice((number - 1) * size, number * size),
    total: list.length,
    page_count: pageCount(list.length, size),
  };
}

export function pageCount(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}
