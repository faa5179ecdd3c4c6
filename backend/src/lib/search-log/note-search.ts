import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { recordSearchesWorkflow } from '../../workflows/search-log/record-searches';
import { localDate, now } from '../clock';
import { SearchLog } from './search-log';

let log: SearchLog | undefined;

/** A person searched. Answers at once. @param hits how many goods were found */
export function noteSearch(container: MedusaContainer, typed: string, hits: number): void {
  logOf(container).searched(typed, hits);
}

/** A person opened goods of a result. @param position from 1, over all pages */
export function noteOpened(container: MedusaContainer, typed: string, position: number): void {
  logOf(container).opened(typed, position);
}

function logOf(container: MedusaContainer): SearchLog {
  if (log) return log;
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  log = new SearchLog(
    async (counted) => {
      await recordSearchesWorkflow(container).run({ input: { counted } });
    },
    () => localDate(now()),
    (error) => logger.error('[search-log] searches were not counted', error as Error),
  );
  return log;
}
