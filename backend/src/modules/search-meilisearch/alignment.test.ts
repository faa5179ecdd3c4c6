import type { SearchTypes } from '@medusajs/framework/types';
import { search } from '@medusajs/framework/utils';
import { describe, expect, it } from 'vitest';
import { align } from './alignment';
import { type EngineDocument, engineDocument } from './documents';
import { readLayout } from './layout';

const layout = readLayout({
  primary_key: 'id',
  settings: {},
  fields: search
    .define({ id: search.keyword().filterable(), name: search.text().searchable({ weight: 4 }) })
    .toFields(),
});

/** What a server holds, as far as alignment looks at it. */
class Held {
  readonly documents = new Map<string, EngineDocument>();
  readonly dropped: string[] = [];
  onPut = () => {};

  constructor(documents: SearchTypes.SearchDocument[]) {
    for (const document of documents) this.documents.set(document.id, engineDocument(document, layout));
  }

  check = async () => undefined;
  shape = async () => undefined;
  indexes = async () => ['goods_v2', 'goods_v1'];
  drop = async (index: string) => void this.dropped.push(index);
  fingerprints = async () => new Map([...this.documents].map(([id, { fingerprint }]) => [id, fingerprint]));
  put = async (_: string, documents: EngineDocument[]) => {
    for (const document of documents) this.documents.set(document.id, document);
    this.onPut();
  };
  remove = async (_: string, ids: string[] | string) => {
    for (const id of ids) this.documents.delete(id);
  };
}

function shelfOf(documents: SearchTypes.SearchDocument[]) {
  return {
    list: async () => ['goods_v2'],
    layout: async () => layout,
    documents: async function* () {
      yield [...documents];
    },
  };
}

const names = (held: Held) => [...held.documents.values()].map(({ doc }) => JSON.parse(String(doc)).name);

describe('alignment', () => {
  it('writes what is missing or stale, removes what is too much, and leaves the rest', async () => {
    const held = new Held([
      { id: 'a', name: 'Mật ong' },
      { id: 'b', name: 'Tiêu' },
      { id: 'gone', name: 'Hết bán' },
    ]);
    const shelf = shelfOf([
      { id: 'a', name: 'Mật ong' },
      { id: 'b', name: 'Tiêu sọ' },
      { id: 'c', name: 'Cà phê' },
    ]);
    expect(await align(held, shelf, () => 0)).toBe(3);
    expect(names(held)).toEqual(['Mật ong', 'Tiêu sọ', 'Cà phê']);
    expect(held.dropped).toEqual(['goods_v1']);
    expect(await align(held, shelf, () => 0)).toBe(0);
  });

  it('compares again when a document changed meanwhile', async () => {
    const held = new Held([]);
    const documents = [{ id: 'a', name: 'Mật ong' }];
    held.onPut = () => {
      documents[0] = { id: 'a', name: 'Mật ong rừng' };
    };
    await align(held, shelfOf(documents), () => 0);
    expect(names(held)).toEqual(['Mật ong rừng']);
  });

  it('compares again when a write did not arrive meanwhile', async () => {
    const held = new Held([]);
    const documents = [{ id: 'a', name: 'Mật ong' }];
    let missed = 0;
    let passes = 0;
    const shelf = { ...shelfOf(documents) };
    shelf.documents = async function* () {
      passes += 1;
      yield [...documents];
      if (passes === 2) {
        missed += 1;
        documents.push({ id: 'b', name: 'Tiêu' });
      }
    };
    await align(held, shelf, () => missed);
    expect(names(held)).toEqual(['Mật ong', 'Tiêu']);
  });
});
