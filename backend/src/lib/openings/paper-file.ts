import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { env } from '../../env';
import { PhotoProblem } from '../photo-intake/photo-problem';
import { endsAsArchive, recognisePhoto } from '../photo-intake/recognise';
import { Turnstile } from '../photo-intake/turnstile';

/** Papers show who people are: they lie apart from everything public. */
const FOLDER = join(env.DATA_DIR, 'private', 'opening-papers');
/** Small print must stay readable. */
const LONGEST_SIDE = 2400;
/** A picture of this many pixels is a trap, not a photograph. */
const MOST_PIXELS = 64_000_000;
const PDF_END_WITHIN = 1024;
/** By these a PDF does something when it is opened, or cannot be looked into. */
const ACTIVE_PDF = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|Encrypt)\b/;

const opening = new Turnstile(2);

export type PaperType = 'webp' | 'pdf';

/** Why a file is no paper. */
export class PaperProblem extends Error {
  constructor(readonly kind: 'not_a_paper' | 'broken') {
    super(`The paper was refused: ${kind}`);
    this.name = 'PaperProblem';
  }
}

/**
 * A paper as it is kept: a photograph upright, small enough and without place, time and device; a PDF as it is. Known by content, whatever
 * it is called.
 * @throws PaperProblem
 */
export async function cleanPaper(bytes: Buffer): Promise<{ type: PaperType; bytes: Buffer }> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return { type: 'pdf', bytes: checkPdf(bytes) };
  try {
    recognisePhoto(bytes, '');
  } catch (error) {
    if (!(error instanceof PhotoProblem)) throw error;
    throw new PaperProblem('not_a_paper');
  }
  try {
    return { type: 'webp', bytes: await opening.pass(() => develop(bytes)) };
  } catch {
    throw new PaperProblem('broken');
  }
}

function develop(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .rotate()
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer();
}

function checkPdf(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const whole = text.slice(-PDF_END_WITHIN).includes('%%EOF') && text.includes('startxref');
  if (!whole || ACTIVE_PDF.test(text) || endsAsArchive(bytes)) throw new PaperProblem('broken');
  return bytes;
}

/** Keeps a cleaned paper under its id: it is there whole, or not at all. */
export async function keepPaperFile(id: string, type: PaperType, bytes: Buffer): Promise<void> {
  const path = pathOf(id, type);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(`${path}.part`, bytes, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

/** Where the paper lies; null when there is none. */
export function paperPath(id: string, type: PaperType): string | null {
  const path = pathOf(id, type);
  return existsSync(path) ? path : null;
}

export function removePaperFile(id: string, type: PaperType): Promise<void> {
  return rm(pathOf(id, type), { force: true });
}

/** @throws Error for anything but an id of ours: a path never reaches the disk unchecked */
function pathOf(id: string, type: PaperType): string {
  if (!/^oppap_[0-9A-Z]{26}$/.test(id)) throw new Error('Not the id of a paper.');
  return join(FOLDER, `${id}.${type}`);
}
