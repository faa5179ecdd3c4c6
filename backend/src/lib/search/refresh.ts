import type { Logger, MedusaContainer, SearchTypes } from '@medusajs/framework/types';
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils';
import { forgetAnswers } from './kept-answers';

export type IndexName = 'product' | 'seller' | 'category';

const BATCH = 200;

/**
 * Brings documents of an index to what the database says now: written when there is something to show, removed when not. Uses the index'
 * own declaration, so it cannot differ from a full build.
 */
export async function refreshDocuments(
  container: MedusaContainer,
  index: IndexName,
  ids: string[],
): Promise<void> {
  const search = container.resolve(Modules.SEARCH);
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const documents = await readDocuments(container, index, batch);
    await search.upsertDocuments({ index, documents });
    const shown = new Set(documents.map((document) => String(document.id)));
    const hidden = batch.filter((id) => !shown.has(id));
    if (!hidden.length) continue;
    await search.deleteDocuments({ index, filters: { id: hidden } });
    forgetAnswers();
  }
}

/** The documents that should stand in an index for these ids. */
export async function readDocuments(
  container: MedusaContainer,
  index: IndexName,
  ids: string[],
): Promise<SearchTypes.SearchDocument[]> {
  const definition = container.resolve(Modules.SEARCH).getIndex(index);
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const logger: Logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const documents: SearchTypes.SearchDocument[] = [];
  const context = {
    container: { query, logger } as SearchTypes.SearchSeedContext['container'],
    index: definition,
    filters: { id: ids },
  };
  for await (const mutations of definition.seed(context)) {
    for (const mutation of mutations) if (mutation.action === 'upsert') documents.push(...mutation.documents);
  }
  return documents;
}
