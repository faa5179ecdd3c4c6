import type { Catalogue } from '../catalogue';
import type { Database } from '../database';
import { goneTableName, type IndexPlan, tableName } from '../plan';
import { Mirror, type MirrorRow, type State } from './mirror';

/** Indexes larger than this are answered by PostgreSQL: a mirror takes about a kilobyte for each document. */
export const MIRRORED = 200_000;
/** Documents read at once while a mirror is built; other work is done in between. */
const BATCH = 100;
const UNUSED_MS = 600_000;
const AGAIN_MS = 60_000;

interface Stand extends State {
  name: string;
  /** When the tables of the index were made. */
  made: string;
}

interface Kept {
  made: string;
  used: number;
  /** Undefined while the first one is being built, and when it could not be. */
  mirror: Mirror | undefined;
  building: boolean;
  builtAt: number;
  /** The last reading of changes: they are put in one after another. */
  following: Promise<void>;
}

/** Mirrors of the indexes that are asked for. They are built while PostgreSQL answers, and follow it before each question. */
export class Mirrors {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly warn: (message: string) => void,
    private readonly largest: number = MIRRORED,
  ) {}

  /** Mirrors that show these indexes as they are now. An index that has none (yet) is missing. */
  async follow(names: readonly string[]): Promise<Map<string, Mirror>> {
    if (this.largest === 0) return new Map();
    const stands = await this.database.query<Stand>(
      `SELECT name, revision, generation, updated_at::text AS made FROM search_vi_index WHERE name = ANY($1)`,
      [names],
    );
    const followed = await Promise.all(
      stands.map(async (stand): Promise<[string, Mirror][]> => {
        const mirror = await this.mirrorAt(stand);
        return mirror ? [[stand.name, mirror]] : [];
      }),
    );
    this.dropUnused();
    return new Map(followed.flat());
  }

  forget(name: string): void {
    this.kept.delete(name);
  }

  private async mirrorAt(stand: Stand): Promise<Mirror | undefined> {
    const known = this.kept.get(stand.name);
    const kept = known?.made === stand.made ? known : this.begin(stand);
    kept.used = Date.now();
    const { mirror } = kept;
    if (!mirror || mirror.isWorn) this.build(stand.name, kept);
    if (!mirror || mirror.state.revision >= stand.revision) return mirror;
    try {
      kept.following = kept.following.then(() => this.catchUp(stand.name, mirror, stand.revision));
      await kept.following;
      return mirror;
    } catch (error) {
      this.fail(stand.name, error);
      return undefined;
    }
  }

  private begin({ name, made }: Stand): Kept {
    const kept: Kept = {
      made,
      used: Date.now(),
      mirror: undefined,
      building: false,
      builtAt: 0,
      following: Promise.resolve(),
    };
    this.kept.set(name, kept);
    return kept;
  }

  private build(name: string, kept: Kept): void {
    if (kept.building || Date.now() - kept.builtAt < AGAIN_MS) return;
    kept.building = true;
    this.read(name)
      .then((mirror) => {
        kept.mirror = mirror;
      })
      .catch((error) => this.fail(name, error))
      .finally(() => {
        kept.building = false;
        kept.builtAt = Date.now();
      });
  }

  private fail(name: string, error: unknown): void {
    const kept = this.kept.get(name);
    if (kept) kept.mirror = undefined;
    this.warn(`The search index ${name} is answered from PostgreSQL, its mirror failed: ${error}`);
  }

  private async read(name: string): Promise<Mirror | undefined> {
    const plan = await this.catalogue.plan(name);
    const [stand] = await this.database.query<State & { documents: number }>(
      `SELECT revision, generation, (SELECT count(*)::int FROM ${tableName(name)}) AS documents
       FROM search_vi_index WHERE name = $1`,
      [name],
    );
    if (!stand || stand.documents > this.largest) return undefined;
    const mirror = new Mirror(plan);
    mirror.state = { revision: stand.revision, generation: stand.generation };
    for (let last = ''; ; ) {
      const rows = await this.database.query<MirrorRow>(
        `SELECT ${columnsOf(plan)}, words::text FROM ${tableName(name)} WHERE id > $1 ORDER BY id LIMIT ${BATCH}`,
        [last],
      );
      for (const row of rows) mirror.put(row);
      last = rows.at(-1)?.id ?? '';
      if (rows.length < BATCH) break;
    }
    await this.catchUp(name, mirror, Number.POSITIVE_INFINITY);
    return mirror;
  }

  /** Puts in what was written since, unless the mirror shows at least that revision already. */
  private async catchUp(name: string, mirror: Mirror, revision: number): Promise<void> {
    if (mirror.state.revision >= revision) return;
    const since = mirror.state.revision;
    const plan = await this.catalogue.plan(name);
    const [change] = await this.database.query<State & { rows: MirrorRow[]; gone: string[] }>(
      `SELECT revision, generation,
        (SELECT coalesce(json_agg(changed), '[]') FROM (
          SELECT ${columnsOf(plan)}, CASE WHEN words_revision > $2 THEN words::text END AS words
          FROM ${tableName(name)} WHERE revision > $2) changed) AS rows,
        (SELECT coalesce(json_agg(id), '[]') FROM ${goneTableName(name)} WHERE revision > $2) AS gone
       FROM search_vi_index WHERE name = $1`,
      [name, since],
    );
    if (!change) throw new Error('the index is gone');
    for (const id of change.gone) mirror.remove(id);
    for (const row of change.rows) mirror.put(row);
    mirror.state = { revision: change.revision, generation: change.generation };
  }

  private dropUnused(): void {
    const oldest = Date.now() - UNUSED_MS;
    for (const [name, { used }] of this.kept) if (used < oldest) this.kept.delete(name);
  }
}

function columnsOf({ columns }: IndexPlan): string {
  return ['id', 'facet_set', ...columns.map(({ name }) => name)].join(', ');
}
