import type { IncomingMessage } from 'node:http';
import { PAPER_BYTES } from '../../contract';
import { messages } from '../../messages';
import { MarketError } from '../errors';
import { readRawBody } from '../raw-body';

/** The bytes of one paper as they are sent. @throws MarketError 413 */
export async function readPaper(req: IncomingMessage): Promise<Buffer> {
  const bytes = await readRawBody(req, PAPER_BYTES);
  if (bytes === null) throw new MarketError(413, 'paper_too_large', messages.paper.too_large);
  return bytes;
}
