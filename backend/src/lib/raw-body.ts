import type { IncomingMessage } from 'node:http';

/** The body exactly as it was sent; null when it is longer than `limit` bytes. Needs `bodyParser: false` on the route. */
export async function readRawBody(req: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
