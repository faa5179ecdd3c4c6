import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '@medusajs/framework/zod';
import { env } from '../../../env';
import { makeCertificate } from '../../../lib/einvoice/make-certificate';
import { addCode } from '../../../lib/einvoice/sign-xml';
import { type Signer, signerOf } from '../../../lib/einvoice/signer';
import { writeOnce } from '../../../lib/write-once';
import { openKey, sealKey } from '../../../modules/invoice/key-store';

const HOLDER = 'test-tax-office';
const NAME = 'CƠ QUAN THUẾ THỬ NGHIỆM';
const NOBODYS_TAX_CODE = '0000000000';
/** Its certificate is valid whenever a test says to be. */
const VALIDITY = { validFrom: new Date('2026-01-01'), validTo: new Date('2046-01-01') };

const Kept = z.object({ certificate: z.string(), sealed_key: z.string() });

let signer: Promise<Signer> | undefined;

/** What the stand-in of the tax office gives back of an invoice: its code inside, and its signature over both (`CQT`). */
export async function completeDocument(
  folder: string,
  xml: Buffer,
  code: string,
  signedAt: Date,
): Promise<Buffer> {
  signer ??= openOffice(join(folder, 'office-key.json'));
  const document = await addCode(xml.toString('utf8'), { code, signer: await signer, signedAt });
  return Buffer.from(document, 'utf8');
}

/** The office's own key, made on first use; of two processes the first is kept. */
async function openOffice(file: string): Promise<Signer> {
  if (!existsSync(file)) {
    const { privateKey, certificate } = await makeCertificate({
      name: NAME,
      taxCode: NOBODYS_TAX_CODE,
      ...VALIDITY,
    });
    const sealed_key = sealKey(privateKey, HOLDER, env.INVOICE_KEY_SECRET);
    await writeOnce(file, JSON.stringify({ certificate, sealed_key }));
  }
  const kept = Kept.parse(JSON.parse(await readFile(file, 'utf8')));
  return signerOf(openKey(kept.sealed_key, HOLDER, env.INVOICE_KEY_SECRET), kept.certificate);
}
