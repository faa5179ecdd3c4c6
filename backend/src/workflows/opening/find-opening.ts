import type { MedusaContainer } from '@medusajs/framework/types';
import { notFound } from '../../lib/errors';
import { type OpeningRow, readOpeningRow } from '../../lib/openings/opening-view';
import { messages } from '../../messages';

/** @throws MarketError 404 for an opening that is not there, or somebody else's where a member is named */
export async function findOpening(
  container: MedusaContainer,
  of: { id: string; member_id?: string },
): Promise<OpeningRow> {
  const row = await readOpeningRow(container, of);
  if (!row) throw notFound('opening_not_found', messages.opening.not_found);
  return row;
}
