import { z } from '@medusajs/framework/zod';
import { expect, it } from 'vitest';
import { isMarketError, parseInput } from './errors';

const FORM = z.object({
  reason: z.string().min(10).max(20),
  name: z.string().min(1),
  pieces: z.number().int().min(1).max(9),
  photos: z.array(z.string()).min(1).max(2),
});

function saidOf(input: unknown): string[] {
  try {
    parseInput(FORM, input);
    return [];
  } catch (error) {
    if (!isMarketError(error)) throw error;
    return (error.fields ?? []).map(({ field, message }) => `${field}: ${message}`);
  }
}

it('a refusal says of a text how long, of a number how great, of a list how many', () => {
  expect(saidOf({ reason: 'vì', name: '', pieces: 0, photos: [] })).toEqual([
    'reason: Cần ít nhất 10 ký tự.',
    'name: Bạn chưa nhập ô này.',
    'pieces: Giá trị nhỏ nhất là 1.',
    'photos: Cần ít nhất 1 mục.',
  ]);
  expect(saidOf({ reason: 'vì'.repeat(20), name: 'Sáu', pieces: 10, photos: ['a', 'b', 'c'] })).toEqual([
    'reason: Nhiều nhất 20 ký tự.',
    'pieces: Giá trị lớn nhất là 9.',
    'photos: Nhiều nhất 2 mục.',
  ]);
});
