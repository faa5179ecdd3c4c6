import type { MedusaRequest } from '@medusajs/framework/http';
import type { z } from '@medusajs/framework/zod';
import type { FieldError } from '../contract';
import { messages } from '../messages';

/**
 * What a person may be told. Every refusal behind our own doors is one of these; anything else that is thrown is a fault
 * and shows nothing of its inside.
 */
export class MarketError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields?: FieldError[],
    /** Further facts for a program, beside `code` (for instance the problems of a basket). */
    readonly details?: Record<string, unknown>,
  ) {
    super(message);
    this.name = 'MarketError';
  }
}

/** A workflow's step hands its error on as a plain object, so the class alone does not tell. */
export function isMarketError(error: unknown): error is MarketError {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'MarketError';
}

/**
 * Status of an error that Express or its body parser raised before any door saw the request: broken JSON, a body too large, an
 * address that cannot be decoded. Undefined for every other error.
 */
export function unreadableStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error) || isMarketError(error)) return undefined;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

export function invalidInput(fields: FieldError[]): MarketError {
  return new MarketError(400, 'invalid_input', messages.error.invalid_input, fields);
}

export function notFound(code: string, message: string): MarketError {
  return new MarketError(404, code, message);
}

export function conflict(code: string, message: string, details?: Record<string, unknown>): MarketError {
  return new MarketError(409, code, message, undefined, details);
}

export function forbidden(code: string, message: string): MarketError {
  return new MarketError(403, code, message);
}

/** Parses a request's body; throws `invalid_input` with one Vietnamese sentence per field. */
export function parseBody<T extends z.ZodType>(schema: T, req: MedusaRequest): z.output<T> {
  return parseInput(schema, req.body);
}

/** Parses the query string; repeated parameters arrive as lists. */
export function parseQuery<T extends z.ZodType>(schema: T, req: MedusaRequest): z.output<T> {
  return parseInput(schema, req.query);
}

/** Parses what came in another way than as a body or a query. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const read = schema.safeParse(input ?? {});
  if (read.success) return read.data;
  throw invalidInput(read.error.issues.flatMap(toFieldErrors));
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.'),
      code: 'unrecognized',
      message: messages.field.unrecognized,
    }));
  }
  return [{ field: issue.path.join('.'), code: fieldCode(issue), message: fieldMessage(issue) }];
}

function fieldCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom' && typeof issue.params?.code === 'string') return issue.params.code;
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required';
  return issue.code;
}

function fieldMessage(issue: z.core.$ZodIssue): string {
  const say = messages.field;
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum);
    if (issue.origin === 'string') return least === 1 ? say.required : say.too_short(least);
    return issue.origin === 'array' ? say.too_few(least) : say.too_small(least);
  }
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum);
    if (issue.origin === 'string') return say.too_long(most);
    return issue.origin === 'array' ? say.too_many(most) : say.too_big(most);
  }
  const known: Record<string, unknown> = say;
  const said = known[fieldCode(issue)];
  return typeof said === 'string' ? said : say.wrong;
}
