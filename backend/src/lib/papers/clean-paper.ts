import sharp from 'sharp';
import type { PaperType } from '../../contract';
import { messages } from '../../messages';
import { MarketError } from '../errors';
import { PhotoProblem } from '../photo-intake/photo-problem';
import { endsAsArchive, recognisePhoto } from '../photo-intake/recognise';
import { Turnstile } from '../photo-intake/turnstile';

/** Small print must stay readable. */
const LONGEST_SIDE = 2400;
/** A picture of this many pixels is a trap, not a photograph. */
const MOST_PIXELS = 64_000_000;
const PDF_END_WITHIN = 1024;
/** By these a PDF does something when it is opened, or cannot be looked into. */
const ACTIVE_PDF = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|Encrypt)\b/;

const opening = new Turnstile(2);

const refused = (kind: 'not_a_paper' | 'broken') =>
  new MarketError(400, `paper_${kind}`, messages.paper[kind]);

/**
 * A paper as it is kept: a photograph upright, small enough and without place, time and device; a PDF as it is. Known by content, whatever
 * it is called.
 * @throws MarketError 400 for what is neither photograph nor PDF, or does something when it is opened
 */
export async function cleanPaper(bytes: Buffer): Promise<{ type: PaperType; bytes: Buffer }> {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return { type: 'pdf', bytes: checkPdf(bytes) };
  try {
    recognisePhoto(bytes, '');
  } catch (error) {
    if (!(error instanceof PhotoProblem)) throw error;
    throw refused('not_a_paper');
  }
  try {
    return { type: 'webp', bytes: await opening.pass(() => develop(bytes)) };
  } catch {
    throw refused('broken');
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
  if (!whole || ACTIVE_PDF.test(text) || endsAsArchive(bytes)) throw refused('broken');
  return bytes;
}
