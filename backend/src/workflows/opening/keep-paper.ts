import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import type { OpeningPaperKind } from '../../contract';
import { conflict, notFound } from '../../lib/errors';
import { cleanPaper } from '../../lib/papers/clean-paper';
import { openingPapers } from '../../lib/papers/folders';
import { messages } from '../../messages';
import { OPENING_MODULE } from '../../modules/opening';
import type OpeningModuleService from '../../modules/opening/service';
import { WRITABLE } from '../../modules/opening/states';
import { findOpening } from './find-opening';

const MOST_PAPERS = 12;

interface Own {
  id: string;
  member_id: string;
}

function alone<T>(container: MedusaContainer, { id }: Own, job: () => Promise<T>): Promise<T> {
  return container.resolve(Modules.LOCKING).execute(`opening:${id}`, job, { timeout: 30 });
}

async function findWritable(container: MedusaContainer, of: Own) {
  const row = await findOpening(container, of);
  if (!WRITABLE.includes(row.state)) throw conflict('opening_not_writable', messages.opening.not_writable);
  return row;
}

/**
 * Keeps a paper of an opening. What is refused leaves nothing behind.
 * @throws MarketError 400 for what is neither photograph nor PDF, 404, 409 for an opening that is not to be written on or has very many
 */
export async function keepPaper(
  container: MedusaContainer,
  of: Own,
  sent: { paper: OpeningPaperKind; name: string; bytes: Buffer },
): Promise<void> {
  await findWritable(container, of);
  const clean = await cleanPaper(sent.bytes);
  const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
  await alone(container, of, async () => {
    const { papers } = await findWritable(container, of);
    if (papers.length >= MOST_PAPERS) throw conflict('too_many_papers', messages.opening.too_many_papers);
    const { id } = await openings.createOpeningPapers({
      opening_id: of.id,
      paper: sent.paper,
      name: sent.name,
      type: clean.type,
      bytes: clean.bytes.length,
    });
    try {
      await openingPapers.keep(id, clean.type, clean.bytes);
    } catch (error) {
      await openings.deleteOpeningPapers(id);
      throw error;
    }
  });
}

/** @throws MarketError 404 for a paper of another opening, 409 for an opening that is not to be written on */
export async function removePaper(container: MedusaContainer, of: Own, paperId: string): Promise<void> {
  await alone(container, of, async () => {
    const { papers } = await findWritable(container, of);
    const paper = papers.find(({ id }) => id === paperId);
    if (!paper) throw notFound('paper_not_found', messages.paper.not_found);
    const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
    await openings.deleteOpeningPapers(paper.id);
    await openingPapers.remove(paper.id, paper.type);
  });
}
