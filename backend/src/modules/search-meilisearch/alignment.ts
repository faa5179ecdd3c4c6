import { type EngineDocument, engineDocument } from './documents';
import type { Engine } from './engine';
import { FINGERPRINT } from './layout';
import { engineSettings } from './settings';
import type { Shelf } from './shelf';

const BATCH = 500;
/** A market in which documents change faster than they are compared is compared again at the next try. */
const MOST_PASSES = 5;

type Server = Pick<Engine, 'check' | 'shape' | 'drop' | 'put' | 'remove' | 'fingerprints' | 'indexes'>;
type Documents = Pick<Shelf, 'list' | 'layout' | 'documents'>;

/**
 * Brings Meilisearch to what PostgreSQL holds: indexes with their settings, documents that were missed while it was away or that it
 * lost, and none besides. Passes are repeated until one finds nothing to mend, for documents may change under it.
 * @param missed how many writes have not reached the server so far
 * @returns how many documents were written or removed
 */
export async function align(server: Server, shelf: Documents, missed: () => number): Promise<number> {
  await server.check();
  const wanted = await shelf.list();
  for (const index of await server.indexes()) if (!wanted.includes(index)) await server.drop(index);
  let mended = 0;
  for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
    const before = missed();
    let found = 0;
    for (const index of wanted) {
      if (pass === 1) await server.shape(index, engineSettings(await shelf.layout(index)));
      found += await alignIndex(server, shelf, index);
    }
    mended += found;
    if (found === 0 && missed() === before) return mended;
  }
  throw new Error('documents change faster than they can be compared');
}

async function alignIndex(server: Server, shelf: Documents, index: string): Promise<number> {
  const layout = await shelf.layout(index);
  const stored = await server.fingerprints(index);
  let mended = 0;
  let waiting: EngineDocument[] = [];
  const write = async () => {
    if (waiting.length) await server.put(index, waiting);
    mended += waiting.length;
    waiting = [];
  };
  for await (const slice of shelf.documents(index)) {
    for (const document of slice) {
      const made = engineDocument(document, layout);
      if (stored.get(made.id) !== made[FINGERPRINT]) waiting.push(made);
      stored.delete(made.id);
    }
    if (waiting.length >= BATCH) await write();
  }
  await write();
  const tooMany = [...stored.keys()];
  for (let at = 0; at < tooMany.length; at += BATCH) {
    await server.remove(index, tooMany.slice(at, at + BATCH));
  }
  return mended + tooMany.length;
}
