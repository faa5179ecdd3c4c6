import { createHash } from 'node:crypto';
import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';

/** How long an answer may be kept by whoever asked, and by caches between, in seconds. */
const FRESH = 300;

/** Answers public data: for any origin, to be kept for a while, and not sent again to who has it. */
export function answerPublicly(req: MedusaRequest, res: MedusaResponse, data: unknown): void {
  const body = JSON.stringify(data);
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Cache-Control', `public, max-age=${FRESH}`);
  res.setHeader('ETag', tag);
  if (req.get('if-none-match') === tag) {
    res.status(304).end();
    return;
  }
  res.type('application/json').send(body);
}
