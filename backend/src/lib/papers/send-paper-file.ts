import type { MedusaResponse } from '@medusajs/framework/http';
import type { PaperType } from '../../contract';
import { messages } from '../../messages';
import { notFound } from '../errors';
import type { PaperFolder } from './paper-folder';

const TYPES = { webp: 'image/webp', pdf: 'application/pdf' } as const;

/**
 * Hands a paper to who was found to may read it, and lets nobody in between keep it. A PDF is never opened in the page of the market.
 * @throws MarketError 404 for none, or one that is deleted
 */
export function sendPaperFile(
  res: MedusaResponse,
  folder: PaperFolder,
  paper: { id: string; type: PaperType } | undefined,
): void {
  const path = paper && folder.find(paper.id, paper.type);
  if (!path) throw notFound('paper_not_found', messages.paper.not_found);
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.setHeader('X-Content-Type-Options', 'nosniff');
  const disposition = paper.type === 'pdf' ? 'attachment' : 'inline';
  res.setHeader('Content-Disposition', `${disposition}; filename="${paper.id}.${paper.type}"`);
  res.type(TYPES[paper.type]).sendFile(path, { dotfiles: 'allow' });
}
