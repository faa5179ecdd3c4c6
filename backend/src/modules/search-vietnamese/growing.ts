type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The same numbers with room for `length`; new places hold zero. Room doubles, so that adding one by one stays cheap. */
export function withRoom<T extends Numbers>(numbers: T, length: number): T {
  if (length <= numbers.length) return numbers;
  const Kind = numbers.constructor as new (length: number) => T;
  const larger = new Kind(Math.max(length, numbers.length * 2, 4));
  larger.set(numbers);
  return larger;
}
