import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentInfo, CryptoEngine, SignedData, setEngine } from 'pkijs';
import { extractText } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCertificate } from '../einvoice/make-certificate';
import { type Signer, signerOf } from '../einvoice/signer';
import { Sheet } from '../einvoice-pdf/sheet';
import { signPdf } from './sign-pdf';

const AT = new Date('2026-11-24T03:00:00Z');

let signer: Signer;
let pem: string;

beforeAll(async () => {
  setEngine('node', new CryptoEngine({ name: 'node', crypto: globalThis.crypto }));
  const { privateKey, certificate } = await makeCertificate({
    name: 'THỬ NGHIỆM',
    taxCode: '0102030405',
    validFrom: new Date('2026-01-01'),
    validTo: new Date('2036-01-01'),
  });
  signer = signerOf(privateKey, certificate);
  pem = certificate;
});

async function signed(): Promise<Buffer> {
  const sheet = new Sheet({ title: 'Hợp đồng', author: 'Chợ', subject: '', keywords: '', createdAt: AT });
  sheet.put('Điều 1. Hai bên đồng ý', 40, 40, 400, { font: 'text', size: 11 });
  sheet.addPage();
  sheet.put('Điều 2. Trang thứ hai', 40, 40, 400, { font: 'text', size: 11 });
  const facts = {
    name: 'Chợ Phiên',
    reason: 'Hợp đồng người bán',
    location: 'Việt Nam',
    contact: 'x@y',
    at: AT,
  };
  return signPdf(await sheet.bytes(), facts, signer);
}

/** The signature of a PDF and the bytes it is over, as its byte range says. */
function taken(pdf: Buffer): { cms: Buffer; over: Buffer } {
  const [, ...range] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]/.exec(pdf.toString('latin1')) ?? [];
  const [start = 0, length = 0, next = 0, rest = 0] = range.map(Number);
  expect(next + rest).toBe(pdf.length);
  const hex = pdf.subarray(length + 1, next - 1).toString('latin1');
  const padded = Buffer.from(hex, 'hex');
  const size = padded.readUInt16BE(2) + 4;
  return {
    cms: padded.subarray(0, size),
    over: Buffer.concat([pdf.subarray(start, length), pdf.subarray(next)]),
  };
}

const buffer = (bytes: Buffer) => new Uint8Array(bytes).buffer;

async function holds(pdf: Buffer): Promise<boolean> {
  const { cms, over } = taken(pdf);
  const data = new SignedData({ schema: ContentInfo.fromBER(buffer(cms)).content });
  return data.verify({ signer: 0, data: buffer(over), checkChain: false }).catch(() => false);
}

const has = (program: string) => spawnSync(program, ['-v']).error === undefined;

describe('a signed PDF', () => {
  it('is readable, and its signature is over every byte but itself', async () => {
    const pdf = await signed();
    expect(await holds(pdf)).toBe(true);
    const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
    expect(totalPages).toBe(2);
    expect(text.normalize('NFC')).toContain('Trang thứ hai');
    expect(pdf.toString('latin1')).toContain('/SubFilter /ETSI.CAdES.detached');
  });

  it('does not hold once one byte of it was changed', async () => {
    const pdf = await signed();
    const text = pdf.toString('latin1');
    for (const place of [10, text.indexOf('/Title'), text.lastIndexOf('trailer') + 3]) {
      const forged = Buffer.from(pdf);
      forged[place] = (forged[place] ?? 0) ^ 1;
      expect(await holds(forged), `byte ${place}`).toBe(false);
    }
  });

  it.runIf(has('openssl'))('is taken by OpenSSL, with the certificate named in what is signed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'signed-pdf-'));
    try {
      const { cms, over } = taken(await signed());
      const file = (name: string, bytes: Buffer | string) => {
        writeFileSync(join(folder, name), bytes);
        return join(folder, name);
      };
      const args = ['-inform', 'DER', '-in', file('cms', cms), '-CAfile', file('pem', pem)];
      const check = (content: Buffer) =>
        spawnSync('openssl', [
          ...['cms', '-verify', '-binary', '-cades', '-purpose', 'any', '-no_check_time', ...args],
          ...['-content', file('over', content), '-out', join(folder, 'out')],
        ]);
      const right = check(over);
      expect(right.stderr.toString()).toContain('successful');
      expect(right.status).toBe(0);
      over[20] = (over[20] ?? 0) ^ 1;
      expect(check(over).status).not.toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.runIf(has('pdfsig'))('is taken by Poppler', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'signed-pdf-'));
    try {
      writeFileSync(join(folder, 'a.pdf'), await signed());
      const said = execFileSync('pdfsig', ['-nocert', join(folder, 'a.pdf')]).toString();
      expect(said).toContain('Signature is Valid');
      expect(said).toContain('Total document signed');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
