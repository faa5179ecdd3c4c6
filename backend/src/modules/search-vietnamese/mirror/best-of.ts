/** Negative when the first document comes before the second. */
export type Before = (a: number, b: number) => number;

/** The first `count` of the documents in an order, sorted; by a heap, since mostly few of many are wanted. */
export function bestOf(documents: ArrayLike<number>, count: number, before: Before): number[] {
  const heap: number[] = [];
  for (let at = 0; at < documents.length; at += 1) {
    const document = documents[at] ?? 0;
    if (heap.length < count) {
      heap.push(document);
      rise(heap, before);
    } else if (count > 0 && before(document, heap[0] ?? 0) < 0) {
      heap[0] = document;
      sink(heap, before);
    }
  }
  return heap.sort(before);
}

/** The last in order lies on top. */
function rise(heap: number[], before: Before): void {
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (before(heap[at] ?? 0, heap[above] ?? 0) <= 0) return;
    swap(heap, at, above);
    at = above;
  }
}

function sink(heap: number[], before: Before): void {
  let at = 0;
  for (;;) {
    let last = at;
    for (const below of [2 * at + 1, 2 * at + 2]) {
      if (below < heap.length && before(heap[below] ?? 0, heap[last] ?? 0) > 0) last = below;
    }
    if (last === at) return;
    swap(heap, at, last);
    at = last;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = kept;
}
