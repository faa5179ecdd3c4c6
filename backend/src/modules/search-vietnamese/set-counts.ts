import { withRoom } from './growing';

/** Of each set of facet values that occurs among some documents: its id and how many they are. All rows are equally long. */
export interface SetCounts {
  ids: Uint32Array;
  documents: Uint32Array;
  /** For each summed column. */
  sums: Sums[];
}

/** What the values of a column come to, set by set. Where none has a value, `counts` is 0. */
export interface Sums {
  least: Float64Array;
  greatest: Float64Array;
  total: Float64Array;
  counts: Uint32Array;
}

/** Id of a set, its documents, and for each summed column least, greatest, sum and count. */
export type SetRow = [id: number, documents: number, ...sums: (number | null)[]];

/** Numbers of a summed column in a row. */
const SUMS = 4;

export function readSetRows(rows: readonly SetRow[], summed: number): SetCounts {
  const column = (at: number) => rows.map((row) => row[at] ?? 0);
  return {
    ids: Uint32Array.from(column(0)),
    documents: Uint32Array.from(column(1)),
    sums: Array.from({ length: summed }, (_, at) => {
      const [least, greatest, total] = [0, 1, 2].map((one) => Float64Array.from(column(2 + at * SUMS + one)));
      const counts = Uint32Array.from(column(2 + at * SUMS + 3));
      return { least, greatest, total, counts } as Sums;
    }),
  };
}

/**
 * Counts documents.
 * @param setOf the set of each document, by its number
 * @param summed values by the number of the document; a missing one is no number
 */
export function countSets(
  documents: Uint32Array,
  setOf: Int32Array,
  summed: readonly Float64Array[],
): SetCounts {
  // Where a set stands among those found, from 1.
  let places = new Uint32Array(4);
  let ids = new Uint32Array(4);
  let counts = new Uint32Array(4);
  let found = 0;
  const placeOf = new Uint32Array(documents.length);
  for (let at = 0; at < documents.length; at += 1) {
    const set = setOf[documents[at] ?? 0] ?? 0;
    if (set >= places.length) places = withRoom(places, set + 1);
    let place = places[set] ?? 0;
    if (place === 0) {
      found += 1;
      place = found;
      places[set] = place;
      ids = withRoom(ids, found);
      counts = withRoom(counts, found);
      ids[place - 1] = set;
    }
    counts[place - 1] = (counts[place - 1] ?? 0) + 1;
    placeOf[at] = place - 1;
  }
  return {
    ids: ids.slice(0, found),
    documents: counts.slice(0, found),
    sums: summed.map((values) => sumsOf(documents, placeOf, values, found)),
  };
}

function sumsOf(documents: Uint32Array, placeOf: Uint32Array, values: Float64Array, length: number): Sums {
  const [least, greatest, total] = [
    new Float64Array(length),
    new Float64Array(length),
    new Float64Array(length),
  ];
  const counts = new Uint32Array(length);
  for (let at = 0; at < documents.length; at += 1) {
    const value = values[documents[at] ?? 0] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const place = placeOf[at] ?? 0;
    const count = counts[place] ?? 0;
    counts[place] = count + 1;
    total[place] = (total[place] ?? 0) + value;
    if (count === 0 || value < (least[place] ?? 0)) least[place] = value;
    if (count === 0 || value > (greatest[place] ?? 0)) greatest[place] = value;
  }
  return { least, greatest, total, counts };
}
