import type { Database } from './database';
import { type IndexPlan, setsTableName } from './plan';

/** The values of one facet as numbers from 0, so that counting needs no look-up. */
export interface Values {
  names: string[];
  codes: Map<string, number>;
}

/** The sets of facet values of one physical index. A set never changes, so what was read once is true for good. */
export class FacetSets {
  private readonly sets = new Map<number, number[][]>();
  private readonly values: Values[];

  constructor(
    private readonly database: Database,
    private readonly physicalName: string,
    private readonly plan: IndexPlan,
  ) {
    this.values = plan.countedTogether.map(() => ({ names: [], codes: new Map() }));
  }

  /** For each set, codes of its values by facet. Sets that are not known yet are read. */
  async codesOf(ids: number[]): Promise<number[][][]> {
    const unknown = ids.filter((id) => !this.sets.has(id));
    if (unknown.length > 0) await this.read(unknown);
    return ids.map((id) => this.sets.get(id) ?? []);
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
      const values = JSON.parse(facets) as string[][];
      this.sets.set(
        id,
        values.map((names, at) => names.map((name) => this.codeOf(name, at))),
      );
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
