import type { MedusaContainer } from '@medusajs/framework/types';
import { ContainerRegistrationKeys } from '@medusajs/framework/utils';
import { affectedBy, type Source } from './affected';
import { type IndexName, refreshDocuments } from './refresh';
import { RefreshQueue } from './refresh-queue';

let queue: RefreshQueue | undefined;
let held = false;

/** For a script that fills a market in bulk and builds the indexes anew at its end: until then nothing is followed or checked. */
export function holdRefresh(): void {
  held = true;
}

export function isRefreshHeld(): boolean {
  return held;
}

/** Lets the indexes follow a change. Answers at once; the documents are right within two seconds. */
export function noteChange(container: MedusaContainer, source: Source, data: unknown): void {
  if (held) return;
  queue ??= makeQueue(container);
  queue.note(source, idsOf(data));
}

function makeQueue(container: MedusaContainer): RefreshQueue {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  return new RefreshQueue(
    (changes) => applyChanges(container, changes),
    (error) => logger.error('[search] a change was not indexed; the checking job repairs it', error as Error),
  );
}

async function applyChanges(container: MedusaContainer, changes: Map<Source, Set<string>>): Promise<void> {
  const wanted = new Map<IndexName, Set<string>>();
  for (const [source, ids] of changes) {
    const affected = await affectedBy(container, source, [...ids]);
    for (const [index, found] of Object.entries(affected) as [IndexName, string[]][]) {
      wanted.set(index, new Set([...(wanted.get(index) ?? []), ...found]));
    }
  }
  for (const [index, ids] of wanted) await refreshDocuments(container, index, [...ids]);
}

/** Events carry `{id}`, `{ids}`, `{order_id}` or a list of these. */
function idsOf(data: unknown): string[] {
  if (Array.isArray(data)) return data.flatMap(idsOf);
  if (typeof data !== 'object' || data === null) return [];
  const { id, ids, order_id: orderId } = data as { id?: unknown; ids?: unknown; order_id?: unknown };
  return [orderId ?? id, ids].flat(2).filter((value) => typeof value === 'string');
}
