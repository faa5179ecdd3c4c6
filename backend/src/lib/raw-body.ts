import type { IncomingMessage } from 'node:http';

/** Of a body that is too long, so many times its limit is read all the same: who is cut off while sending cannot read the answer. */
const PATIENCE = 10;

/** The body exactly as it was sent; null when it is longer than `limit` bytes. Needs `bodyParser: false` on the route. */
export async function readRawBody(req: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req) {
    length += chunk.length;
    if (length > limit * PATIENCE) return null;
    if (length <= limit) chunks.push(chunk);
  }
  return length > limit ? null : Buffer.concat(chunks);
}
