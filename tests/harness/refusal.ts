import type { ApiError } from '@cho-phien/backend/contract';
import { expect } from 'vitest';
import type { Answer } from './answer';

const VIETNAMESE = /[ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;
const INTERNAL = /node_modules|ZodError|\n\s+at |SELECT |Error:/;

/**
 * A refusal says in Vietnamese what is wrong, has a code for programs, names the `field` and lets nothing internal out.
 * @returns the error, to look at more of it
 */
export function expectRefusal(answer: Answer<unknown>, field?: string): ApiError {
  expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
  expect(answer.status, answer.text).toBeLessThan(500);
  const error = answer.body as ApiError;
  expect(error.code).toMatch(/^[a-z]+(_[a-z]+)*$/);
  expect(error.message).toMatch(VIETNAMESE);
  expect(answer.text).not.toMatch(INTERNAL);
  if (field) expect(error.fields?.map((one) => one.field)).toContain(field);
  return error;
}
