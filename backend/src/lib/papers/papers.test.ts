import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { cleanPaper } from './clean-paper';
import { certificateScans, openingPapers } from './folders';

const DATA_DIR = vi.hoisted(() => ({ path: '' }));
vi.mock('../../env', () => {
  DATA_DIR.path = mkdtempSync(join(tmpdir(), 'papers-'));
  return { env: { DATA_DIR: DATA_DIR.path } };
});

const photograph = () =>
  sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#eee' } })
    .withExif({ IFD0: { Model: 'Phone' }, IFD3: { GPSLatitude: '11/1 45/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
const pdf = (body = '') =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog${body}>>endobj\nstartxref\n9\n%%EOF\n`, 'latin1');

describe('a paper', () => {
  it('that is a photograph is kept upright, readable and without place and device', async () => {
    const { type, bytes } = await cleanPaper(await photograph());
    const { format, width, height, exif, orientation } = await sharp(bytes).metadata();
    expect({ type, format, width, height, exif, orientation }).toEqual({
      type: 'webp',
      format: 'webp',
      width: 1800,
      height: 2400,
      exif: undefined,
      orientation: undefined,
    });
  });

  it('that is a PDF is kept as it is', async () => {
    expect(await cleanPaper(pdf())).toEqual({ type: 'pdf', bytes: pdf() });
  });

  it.each([
    ['of no bytes', () => Buffer.alloc(0), 'not_a_paper'],
    ['that is a drawing with a script', () => Buffer.from('<svg><script/></svg>'), 'not_a_paper'],
    ['that is a page', () => Buffer.from('<html>%PDF-1.7'), 'not_a_paper'],
    ['that is a table', () => Buffer.from(zipSync({ a: strToU8('x') })), 'not_a_paper'],
    ['that is only a head', () => Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'broken'],
    ['that is a PDF cut off', () => pdf().subarray(0, 30), 'broken'],
    ['that is a PDF with a script', () => pdf('/OpenAction<</S/JavaScript/JS(x())>>'), 'broken'],
    ['that is a PDF with a file in it', () => pdf('/Names<</EmbeddedFiles 3 0 R>>'), 'broken'],
    ['that is a PDF with a password', () => pdf('/Encrypt 5 0 R'), 'broken'],
    [
      'that is a PDF and an archive',
      () => Buffer.concat([pdf(), Buffer.from(zipSync({ a: strToU8('%%EOF startxref') }))]),
      'broken',
    ],
  ])('%s is refused', async (_, bytes, kind) => {
    await expect(cleanPaper(bytes())).rejects.toMatchObject({ code: `paper_${kind}` });
  });

  it.each([
    ['oppap', 'opening-papers', openingPapers],
    ['certsc', 'certificate-scans', certificateScans],
  ] as const)(
    '%s lies where nobody else looks, and is gone once it is removed',
    async (prefix, name, folder) => {
      const id = `${prefix}_${'0'.repeat(26)}`;
      await folder.keep(id, 'pdf', pdf());
      expect(folder.find(id, 'pdf')).not.toBeNull();
      await folder.remove(id, 'pdf');
      expect(readdirSync(join(DATA_DIR.path, 'private', name))).toEqual([]);
      expect(() => folder.find('../../secrets', 'pdf')).toThrow();
    },
  );
});
