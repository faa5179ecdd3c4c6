import { Unzip, UnzipInflate } from 'fflate';

/** Answers whether an archive unpacks to at most `limit` bytes. Counts what really comes out, since an archive may lie about it. */
export function unpacksWithin(bytes: Uint8Array, limit: number): boolean {
  let total = 0;
  let failed = false;
  const unzip = new Unzip((file) => {
    file.ondata = (error, chunk) => {
      if (error) failed = true;
      total += chunk?.length ?? 0;
      if (total > limit) file.terminate();
    };
    if (total <= limit) file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && total <= limit && !failed; at += SLICE) {
    unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  }
  return !failed && total <= limit;
}

/** Small enough that a slice of nothing but zeros unpacks to some 16 MB at most. */
const SLICE = 16 * 1024;
