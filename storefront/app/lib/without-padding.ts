/**
 * React 18 writes its page in blocks of 2 kB; where a letter of several bytes does not fit into the rest of a block, it leaves
 * zero bytes there, which browsers show as `�`. HTML has no use for a zero byte, so all of them go.
 */
export function withoutPadding(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes;
}
