import type { Condition, Scalar } from '../conditions';
import { withRoom } from '../growing';
import type { Column, IndexPlan } from '../plan';

type Value = Scalar | readonly Scalar[] | null;
/** Of a document by its number; null is what SQL calls unknown. */
export type Judge = (document: number) => boolean | null;

/** The values of one column, by document. */
interface Values {
  set(document: number, value: Value): void;
  /** A judge that asks `test` of values that are there. */
  judge(test: (value: Scalar | readonly Scalar[]) => boolean): Judge;
  isMissing: Judge;
}

/** Numbers and yes or no, as they are. A missing one is no number. */
class NumberValues implements Values {
  numbers = new Float64Array(4);

  constructor(private readonly boolean: boolean) {}

  set(document: number, value: Value): void {
    this.numbers = withRoom(this.numbers, document + 1);
    this.numbers[document] = value === null ? Number.NaN : Number(value);
  }

  judge(test: (value: Scalar) => boolean): Judge {
    const { numbers, boolean } = this;
    return (document) => {
      const number = numbers[document] ?? Number.NaN;
      if (Number.isNaN(number)) return null;
      return test(boolean ? number === 1 : number);
    };
  }

  isMissing: Judge = (document) => Number.isNaN(this.numbers[document]);
}

/** Texts and lists: few different ones, so a document has the number of its own, and a test is made once for each. */
class SharedValues implements Values {
  private codes = new Int32Array(4);
  private readonly values: Value[] = [];
  private readonly known = new Map<string, number>();

  set(document: number, value: Value): void {
    this.codes = withRoom(this.codes, document + 1);
    this.codes[document] = this.codeOf(value);
  }

  judge(test: (value: Scalar | readonly Scalar[]) => boolean): Judge {
    const judged = this.values.map((value) => (value === null ? null : test(value)));
    const { codes } = this;
    return (document) => judged[codes[document] ?? 0] ?? null;
  }

  isMissing: Judge = (document) => this.values[this.codes[document] ?? 0] === null;

  private codeOf(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

const ALWAYS: Judge = () => true;
const NEVER: Judge = () => false;

/** The columns of an index in memory. */
export class Columns {
  private readonly byName: Map<string, NumberValues | SharedValues>;

  constructor(plan: IndexPlan) {
    this.byName = new Map([
      ['id', new SharedValues()],
      ...plan.columns.map((column): [string, NumberValues | SharedValues] => [
        column.name,
        column.array || column.type === 'text'
          ? new SharedValues()
          : new NumberValues(column.type === 'boolean'),
      ]),
    ]);
  }

  set(document: number, row: Readonly<Record<string, unknown>>): void {
    for (const [name, values] of this.byName) values.set(document, (row[name] ?? null) as Value);
  }

  /** Undefined when the values of a column have no order as numbers. */
  numbersOf(column: Column): Float64Array | undefined {
    const values = this.byName.get(column.name);
    return values instanceof NumberValues ? values.numbers : undefined;
  }

  /** What a condition says of each document, as PostgreSQL would. */
  judge(condition: Condition): Judge {
    if ('all' in condition) return every(condition.all.map((part) => this.judge(part)));
    if ('any' in condition) return some(condition.any.map((part) => this.judge(part)));
    if ('not' in condition) {
      const inner = this.judge(condition.not);
      return (document) => {
        const judged = inner(document);
        return judged === null ? null : !judged;
      };
    }
    if ('untrue' in condition) {
      const inner = this.judge(condition.untrue);
      return (document) => inner(document) !== true;
    }
    const values = this.byName.get(condition.column.name);
    if (!values) return () => null;
    if ('missing' in condition) {
      return condition.missing ? values.isMissing : (document) => !values.isMissing(document);
    }
    return values.judge(testOf(condition));
  }
}

function testOf(
  condition: Exclude<
    Condition,
    { all: unknown } | { any: unknown } | { not: unknown } | { untrue: unknown } | { missing: unknown }
  >,
): (value: Scalar | readonly Scalar[]) => boolean {
  const listed = (value: Scalar | readonly Scalar[]): readonly Scalar[] =>
    Array.isArray(value) ? value : [value as Scalar];
  if ('oneOf' in condition) {
    const wanted = new Set(condition.oneOf);
    return (value) => listed(value).some((one) => wanted.has(one));
  }
  if ('holds' in condition) return (value) => condition.holds.every((one) => listed(value).includes(one));
  const { comparison, than } = condition;
  if (comparison === '>') return (value) => (value as Scalar) > than;
  if (comparison === '>=') return (value) => (value as Scalar) >= than;
  if (comparison === '<') return (value) => (value as Scalar) < than;
  return (value) => (value as Scalar) <= than;
}

function every(judges: Judge[]): Judge {
  const [first = ALWAYS, ...others] = judges;
  if (others.length === 0) return first;
  return (document) => {
    let result: boolean | null = true;
    for (const judge of judges) {
      const judged = judge(document);
      if (judged === false) return false;
      if (judged === null) result = null;
    }
    return result;
  };
}

function some(judges: Judge[]): Judge {
  const [first = NEVER, ...others] = judges;
  if (others.length === 0) return first;
  return (document) => {
    let result: boolean | null = false;
    for (const judge of judges) {
      const judged = judge(document);
      if (judged) return true;
      if (judged === null) result = null;
    }
    return result;
  };
}
