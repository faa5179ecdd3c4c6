import { PhotoProblem } from './photo-problem';

/** What a camera or a phone's gallery hands over, by the endings that name it. */
const ENDINGS = {
  jpeg: ['jpg', 'jpeg', 'jfif'],
  png: ['png'],
  webp: ['webp'],
} as const;

export type PhotoKind = keyof typeof ENDINGS;

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

/** Words by which a browser, a server or a reader of PDF would take the file for its own, wherever in it they stand. */
const ACTIVE = /<script|<\?php|<!doctype html|<html|<iframe|<svg[\s>]|javascript:/i;
/** A reader of PDF looks for its mark in the first kilobyte, a reader of archives for its own in the last 64. */
const PDF_WITHIN = 1024;
const ARCHIVE_WITHIN = 66_000;

/**
 * What kind of photograph the bytes are, whatever the file is called; `name` may be empty.
 * @throws PhotoProblem for what is none, says it is another, or is something else besides
 */
export function recognisePhoto(bytes: Buffer, name: string): PhotoKind {
  if (bytes.length === 0) throw new PhotoProblem('empty');
  const kind = kindOf(bytes);
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && !ENDINGS[kind].some((one) => one === ending)) {
    throw new PhotoProblem('wrong_extension');
  }
  if (isSomethingElseToo(bytes)) throw new PhotoProblem('hidden_content');
  return kind;
}

function kindOf(bytes: Buffer): PhotoKind {
  const mark = (start: number, end: number) => bytes.toString('latin1', start, end);
  if (mark(0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (mark(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (mark(0, 4) === 'RIFF' && mark(8, 12) === 'WEBP') return 'webp';
  if (mark(4, 8) === 'ftyp' && HEIC_BRANDS.includes(mark(8, 12))) throw new PhotoProblem('heic');
  throw new PhotoProblem('not_a_photo');
}

function isSomethingElseToo(bytes: Buffer): boolean {
  if (bytes.subarray(0, PDF_WITHIN).includes('%PDF-')) return true;
  if (endsAsArchive(bytes.subarray(-ARCHIVE_WITHIN))) return true;
  return ACTIVE.test(bytes.toString('latin1'));
}

/** Whether an archive's directory ends here: its mark alone may stand in a photograph by chance. */
export function endsAsArchive(tail: Buffer): boolean {
  for (let at = tail.lastIndexOf('PK\x05\x06'); at >= 0; at = tail.lastIndexOf('PK\x05\x06', at - 1)) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true;
    if (at === 0) break;
  }
  return false;
}
