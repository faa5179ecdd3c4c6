import type { MedusaResponse } from '@medusajs/framework/http';
import type { KeptFile } from './files';

/** Answers a kept document as a download; it never changes, but only its reader may keep it. */
export function sendFile(res: MedusaResponse, { name, mime, bytes }: KeptFile): void {
  res.setHeader('Content-Type', mime);
  res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  res.setHeader('Cache-Control', 'private, max-age=0, no-store');
  res.end(bytes);
}
