import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { HashedText } from './query';

/** Answers a text to the byte, under its hash, and not again to who has it. */
export function answerText(req: MedusaRequest, res: MedusaResponse, { text, sha256 }: HashedText): void {
  const tag = `"${sha256}"`;
  res.setHeader('ETag', tag);
  res.setHeader('Cache-Control', 'private, no-cache');
  if (req.get('if-none-match') === tag) {
    res.status(304).end();
    return;
  }
  res.type('application/json').send(text);
}
