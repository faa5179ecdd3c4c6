/**
 * React 18 writes its page in blocks of 2 kB; where a letter of several bytes does not fit into the rest of a block, it leaves
 * zero bytes there, which browsers show as `�`. HTML has no use for a zero byte, so all of them go.
 */
export function withoutPadding(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let zero = bytes.indexOf(0);
  if (zero < 0) return bytes;
  // Piece by piece: looking at every byte in script would cost as much as a third of the rendering.
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  let start = 0;
  while (zero >= 0) {
    kept.set(bytes.subarray(start, zero), length);
    length += zero - start;
    start = zero + 1;
    zero = bytes.indexOf(0, start);
  }
  kept.set(bytes.subarray(start), length);
  return kept.subarray(0, length + bytes.length - start);
}
