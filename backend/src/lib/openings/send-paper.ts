import type { MedusaResponse } from '@medusajs/framework/http';
import type { MedusaContainer } from '@medusajs/framework/types';
import { openingPapers } from '../papers/folders';
import { sendPaperFile } from '../papers/send-paper-file';
import { readOpeningRow } from './opening-view';

/** Hands a paper to who may read its opening. @throws MarketError 404 for a paper of another opening, or one that is deleted */
export async function sendPaper(
  container: MedusaContainer,
  res: MedusaResponse,
  of: { id: string; member_id?: string },
  paperId: string,
): Promise<void> {
  const row = await readOpeningRow(container, of);
  sendPaperFile(
    res,
    openingPapers,
    row?.papers.find(({ id }) => id === paperId),
  );
}
