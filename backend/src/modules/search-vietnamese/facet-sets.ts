import type { Database } from './database';
import { withRoom } from './growing';
import { type IndexPlan, setsTableName } from './plan';

/** The values of one facet as numbers from 0, so that counting needs no look-up. */
export interface Values {
  names: string[];
  codes: Map<string, number>;
}

/** For each set, by its id, codes of its values of one facet: `codes` from `starts` to before `ends`. Rows of numbers are read fastest. */
export class CodeLists {
  starts = new Uint32Array(4);
  ends = new Uint32Array(4);
  codes = new Uint32Array(4);
  private length = 0;

  set(id: number, codes: readonly number[]): void {
    const end = this.length + codes.length;
    this.starts = withRoom(this.starts, id + 1);
    this.ends = withRoom(this.ends, id + 1);
    this.codes = withRoom(this.codes, end);
    this.starts[id] = this.length;
    this.ends[id] = end;
    this.codes.set(codes, this.length);
    this.length = end;
  }
}

/** The sets of facet values of one physical index. A set never changes, so what was read once is true for good. */
export class FacetSets {
  private known = new Uint8Array(4);
  private readonly lists: CodeLists[];
  private readonly values: Values[];

  constructor(
    private readonly database: Database,
    private readonly physicalName: string,
    private readonly plan: IndexPlan,
  ) {
    this.values = plan.countedTogether.map(() => ({ names: [], codes: new Map() }));
    this.lists = plan.countedTogether.map(() => new CodeLists());
  }

  /** Reads those of the sets that are not known yet. */
  async learn(ids: Uint32Array): Promise<void> {
    const unknown = ids.filter((id) => !this.known[id]);
    if (unknown.length > 0) await this.read([...unknown]);
  }

  codesOf(facet: number): CodeLists {
    return this.lists[facet] ?? new CodeLists();
  }

  valuesOf(facet: number): Values {
    return this.values[facet] ?? { names: [], codes: new Map() };
  }

  placeOf(path: string): number {
    return this.plan.countedTogether.indexOf(path);
  }

  private async read(ids: number[]): Promise<void> {
    const rows = await this.database.query<{ id: number; facets: string }>(
      `SELECT id, facets FROM ${setsTableName(this.physicalName)} WHERE id = ANY($1::int[])`,
      [ids],
    );
    for (const { id, facets } of rows) {
      for (const [at, names] of (JSON.parse(facets) as string[][]).entries()) {
        this.lists[at]?.set(
          id,
          names.map((name) => this.codeOf(name, at)),
        );
      }
      this.known = withRoom(this.known, id + 1);
      this.known[id] = 1;
    }
  }

  private codeOf(name: string, facet: number): number {
    const { names, codes } = this.valuesOf(facet);
    const known = codes.get(name);
    if (known !== undefined) return known;
    codes.set(name, names.length);
    names.push(name);
    return names.length - 1;
  }
}
