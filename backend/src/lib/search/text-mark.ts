import { createHash } from 'node:crypto';

/**
 * A short mark of the texts that are only searched and never shown. It is stored with a document, so that whoever compares index and database
 * sees that a text is stale too: the name of a shelf, of a former commune, of a stall.
 */
export function textMark(...texts: string[][]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 12);
}
