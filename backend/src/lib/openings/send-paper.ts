import type { MedusaResponse } from '@medusajs/framework/http';
import type { MedusaContainer } from '@medusajs/framework/types';
import { messages } from '../../messages';
import { notFound } from '../errors';
import { readOpeningRow } from './opening-view';
import { paperPath } from './paper-file';

const TYPES = { webp: 'image/webp', pdf: 'application/pdf' } as const;

/**
 * Hands a paper to who may read its opening, and lets nobody in between keep it. A PDF is never opened in the page of the market.
 * @throws MarketError 404 for a paper of another opening, or one that is deleted
 */
export async function sendPaper(
  container: MedusaContainer,
  res: MedusaResponse,
  of: { id: string; member_id?: string },
  paperId: string,
): Promise<void> {
  const row = await readOpeningRow(container, of);
  const paper = row?.papers.find(({ id }) => id === paperId);
  const path = paper && paperPath(paper.id, paper.type);
  if (!paper || !path) throw notFound('paper_not_found', messages.opening.paper_not_found);
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.setHeader('X-Content-Type-Options', 'nosniff');
  const disposition = paper.type === 'pdf' ? 'attachment' : 'inline';
  res.setHeader('Content-Disposition', `${disposition}; filename="${paper.id}.${paper.type}"`);
  res.type(TYPES[paper.type]).sendFile(path, { dotfiles: 'allow' });
}
