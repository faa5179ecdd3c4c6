import type { IncomingMessage } from 'node:http';
import { readRawBody } from './raw-body';

/** A message exactly as it was sent, or why there is none to verify. Needs `bodyParser: false` on the route. */
export async function readRawWebhook(
  req: IncomingMessage,
  limit: number,
): Promise<Buffer | 'too_long' | 'cut_off'> {
  try {
    return (await readRawBody(req, limit)) ?? 'too_long';
  } catch (error) {
    if (!req.complete) return 'cut_off';
    throw error;
  }
}
