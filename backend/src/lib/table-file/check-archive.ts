import { unzipSync } from 'fflate';

/** What spreadsheet programs put into a workbook. */
const PARTS = /^(\[Content_Types\]\.xml$|(_rels|docProps|docMetadata|xl|customXml)\/)/;
/** What runs when it is opened. */
const ACTIVE = /vbaProject|^xl\/(activeX|embeddings|macrosheets)\//i;
const END_OF_ARCHIVE = 'PK\x05\x06';
const END_BYTES = 22;

/**
 * Looks at the names in an archive that calls itself a workbook; unpacks nothing.
 * @returns `broken` for what is no workbook or has something before, after or beside it, `active` for one with programs in it
 */
export function archiveProblem(bytes: Buffer): 'broken' | 'active' | null {
  const end = bytes.subarray(-END_BYTES, -END_BYTES + END_OF_ARCHIVE.length).toString('latin1');
  if (end !== END_OF_ARCHIVE) return 'broken';
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => names.push(name) < 0 });
  } catch {
    return 'broken';
  }
  if (names.some((name) => ACTIVE.test(name))) return 'active';
  return names.every((name) => PARTS.test(name)) ? null : 'broken';
}
