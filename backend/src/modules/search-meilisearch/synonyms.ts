import type { SearchTypes } from '@medusajs/framework/types';
import type { Engine } from './engine';
import { engineSynonyms } from './settings';

type Groups = readonly (readonly string[])[];

/**
 * Keeps the synonyms of the indexes to what queries bring along: they are data of the province pack, which the declarations of the
 * indexes do not know. Set once, and again when they change.
 */
export class Synonyms {
  private readonly set = new Map<string, { groups: string; done: Promise<void> }>();

  constructor(private readonly engine: Pick<Engine, 'setSynonyms'>) {}

  async ensure(inputs: SearchTypes.ProviderSearchQuery[]): Promise<void> {
    const wanted = new Map<string, Groups>();
    for (const { index, search_options: options } of inputs) {
      const own = options?.provider_options?.vietnamese as { synonyms?: Groups } | undefined;
      if (own?.synonyms?.length) wanted.set(index.physical_name, own.synonyms);
    }
    await Promise.all([...wanted].map(([index, groups]) => this.ensureIndex(index, groups)));
  }

  private ensureIndex(index: string, groups: Groups): Promise<void> {
    const key = JSON.stringify(groups);
    const known = this.set.get(index);
    if (known?.groups === key) return known.done;
    const done = this.engine.setSynonyms(index, engineSynonyms(groups));
    this.set.set(index, { groups: key, done });
    done.catch(() => this.set.delete(index));
    return done;
  }
}
