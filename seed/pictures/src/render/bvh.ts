/** A tree of boxes over triangles. A node with `size` 0 has its children at `first` and `first + 1`. */
export interface Bvh {
  /** min x, y, z, max x, y, z of each node. */
  readonly bounds: Float32Array;
  readonly first: Int32Array;
  readonly size: Int32Array;
  /** Triangle numbers in the order of the leaves. */
  readonly order: Int32Array;
}

const BINS = 12;
const LEAF = 4;

/** Builds the tree by binned surface area. `corners` holds nine numbers a triangle. */
export function buildBvh(corners: Float32Array): Bvh {
  const count = corners.length / 9;
  const box = new Float32Array(count * 6);
  const center = new Float32Array(count * 3);
  for (let t = 0; t < count; t++) {
    for (let k = 0; k < 3; k++) {
      const [a, b, c] = [
        corners[t * 9 + k] as number,
        corners[t * 9 + 3 + k] as number,
        corners[t * 9 + 6 + k] as number,
      ];
      const low = Math.min(a, b, c);
      const high = Math.max(a, b, c);
      box[t * 6 + k] = low;
      box[t * 6 + 3 + k] = high;
      center[t * 3 + k] = (low + high) / 2;
    }
  }
  const order = Int32Array.from({ length: count }, (_, i) => i);
  const bounds = new Float32Array(count * 12 + 6);
  const first = new Int32Array(count * 2 + 1);
  const size = new Int32Array(count * 2 + 1);
  let nodes = 1;
  const binBox = new Float32Array(BINS * 6);
  const binCount = new Int32Array(BINS);
  const rightArea = new Float32Array(BINS);
  const grown = new Float32Array(6);

  const reset = (target: Float32Array, at: number) => {
    target.fill(Number.POSITIVE_INFINITY, at, at + 3);
    target.fill(Number.NEGATIVE_INFINITY, at + 3, at + 6);
  };
  const grow = (target: Float32Array, at: number, source: Float32Array, from: number) => {
    for (let k = 0; k < 3; k++) {
      if ((source[from + k] as number) < (target[at + k] as number))
        target[at + k] = source[from + k] as number;
      if ((source[from + 3 + k] as number) > (target[at + 3 + k] as number))
        target[at + 3 + k] = source[from + 3 + k] as number;
    }
  };
  const area = (b: Float32Array, at: number) => {
    const x = (b[at + 3] as number) - (b[at] as number);
    const y = (b[at + 4] as number) - (b[at + 1] as number);
    const z = (b[at + 5] as number) - (b[at + 2] as number);
    return x < 0 ? 0 : x * y + y * z + z * x;
  };

  const stack: [node: number, from: number, to: number][] = [[0, 0, count]];
  for (let job = stack.pop(); job; job = stack.pop()) {
    const [node, from, to] = job;
    reset(bounds, node * 6);
    const low = [Infinity, Infinity, Infinity];
    const high = [-Infinity, -Infinity, -Infinity];
    for (let i = from; i < to; i++) {
      const t = order[i] as number;
      grow(bounds, node * 6, box, t * 6);
      for (let k = 0; k < 3; k++) {
        const c = center[t * 3 + k] as number;
        if (c < (low[k] as number)) low[k] = c;
        if (c > (high[k] as number)) high[k] = c;
      }
    }
    const spans = [0, 1, 2].map((k) => (high[k] as number) - (low[k] as number));
    const axis = spans.indexOf(Math.max(...spans));
    const span = spans[axis] as number;
    if (to - from <= LEAF || span < 1e-9) {
      first[node] = from;
      size[node] = to - from;
      continue;
    }
    const start = low[axis] as number;
    const binOf = (t: number) =>
      Math.min(BINS - 1, Math.floor((((center[t * 3 + axis] as number) - start) / span) * BINS));
    binCount.fill(0);
    for (let b = 0; b < BINS; b++) reset(binBox, b * 6);
    for (let i = from; i < to; i++) {
      const t = order[i] as number;
      const b = binOf(t);
      binCount[b] = (binCount[b] as number) + 1;
      grow(binBox, b * 6, box, t * 6);
    }
    reset(grown, 0);
    let held = 0;
    for (let b = BINS - 1; b > 0; b--) {
      grow(grown, 0, binBox, b * 6);
      held += binCount[b] as number;
      rightArea[b] = held * area(grown, 0);
    }
    reset(grown, 0);
    held = 0;
    let best = Number.POSITIVE_INFINITY;
    let cut = 1;
    for (let b = 1; b < BINS; b++) {
      grow(grown, 0, binBox, (b - 1) * 6);
      held += binCount[b - 1] as number;
      const cost = held * area(grown, 0) + (rightArea[b] as number);
      if (held > 0 && held < to - from && cost < best) {
        best = cost;
        cut = b;
      }
    }
    let i = from;
    let j = to - 1;
    while (i <= j) {
      const t = order[i] as number;
      if (binOf(t) < cut) i++;
      else {
        order[i] = order[j] as number;
        order[j--] = t;
      }
    }
    first[node] = nodes;
    stack.push([nodes, from, i], [nodes + 1, i, to]);
    nodes += 2;
  }
  return {
    bounds: bounds.slice(0, nodes * 6),
    first: first.slice(0, nodes),
    size: size.slice(0, nodes),
    order,
  };
}
