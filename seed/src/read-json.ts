import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';
import { PACKAGE_FOLDER } from './folders';

/** A file of a pack that does not say what it should; the message names the file and the place. */
export class SeedFileError extends Error {
  override readonly name = 'SeedFileError';
}

/**
 * Reads and checks one file.
 * @throws SeedFileError when the file is missing, is no JSON or does not have the given shape
 */
export function readJson<T extends z.ZodType>(file: string, shape: T): z.output<T> {
  const parsed = shape.safeParse(parseJson(file));
  if (parsed.success) return parsed.data;
  throw new SeedFileError(`Tệp ${named(file)} có chỗ chưa đúng:\n${z.prettifyError(parsed.error)}`, {
    cause: parsed.error,
  });
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new SeedFileError(`Không đọc được tệp ${named(file)}`, { cause });
  }
}

function named(file: string): string {
  return relative(PACKAGE_FOLDER, file);
}
