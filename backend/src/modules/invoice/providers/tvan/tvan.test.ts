import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { anInvoiceDue } from '../../../../../testing/invoice/due';
import { messageId } from '../../../../lib/einvoice/envelope';
import { makeCertificate } from '../../../../lib/einvoice/make-certificate';
import { UnknownAnswerError } from '../../../../lib/einvoice/read-answer';
import { signXml } from '../../../../lib/einvoice/sign-xml';
import { signerOf } from '../../../../lib/einvoice/signer';
import { toXml } from '../../../../lib/einvoice/to-xml';
import { verifyXml } from '../../../../lib/einvoice/verify-xml';
import type { Submission } from '../../provider';
import { TvanFolders } from '.';
import { StrangeAnswerError } from './answer';

const SENDER = 'V0309478306';
const CODE = '00474597512BE94B7BAB367996EF464828';
const NOON = new Date('2026-11-22T05:00:00Z');
const content = { ...anInvoiceDue('parcel:1').content, number: 7 };

let folder: string;
let provider: TvanFolders;
let submission: Submission;

beforeAll(async () => {
  const validity = { validFrom: new Date('2026-01-01'), validTo: new Date('2029-01-01') };
  const pair = await makeCertificate({ name: 'Chợ Phiên', taxCode: '0102030405', ...validity });
  const signed = await signXml(toXml(content), signerOf(pair.privateKey, pair.certificate), NOON);
  submission = {
    id: 'inv_1-1',
    kind: 'invoice',
    seller_tax_code: '070162929229',
    xml: Buffer.from(signed),
    content,
  };
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tvan-'));
  provider = new TvanFolders(folder, SENDER, '0309478306', () => NOON);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** The T-VAN's connector brings an answer of the tax office. */
async function answered(kind: string, data: string): Promise<void> {
  const id = messageId(SENDER, submission.id);
  const general = `<TTChung><MLTDiep>${kind}</MLTDiep><MTDiep>TCT${'0'.repeat(32)}</MTDiep><MTDTChieu>${id}</MTDTChieu></TTChung>`;
  await mkdir(join(folder, 'in'), { recursive: true });
  await writeFile(join(folder, 'in', `${id}-${kind}.xml`), `<TDiep>${general}<DLieu>${data}</DLieu></TDiep>`);
}

it('writes one message for a document however often it is sent, and the signature inside stays good', async () => {
  expect(await provider.lookup(submission)).toBe('unknown');
  await provider.send(submission);
  await provider.send(submission);
  const names = await readdir(join(folder, 'out'));
  expect(names).toEqual([`200-${messageId(SENDER, submission.id)}.xml`]);
  const message = await readFile(join(folder, 'out', names[0] ?? ''), 'utf8');
  expect(message).toContain(`<MLTDiep>200</MLTDiep><MTDiep>${messageId(SENDER, submission.id)}</MTDiep>`);
  const [document = ''] = /<HDon>.*<\/HDon>/.exec(message) ?? [];
  expect(verifyXml(document, 'NBan', () => true).content).toContain('<SHDon>7</SHDon>');
  expect(await provider.lookup(submission)).toBe('received');
});

it.each([
  ['C26TCP', '200'],
  ['K26TCP', '203'],
  ['C26MCP', '206'],
])('sends series %s as message %s', async (series, kind) => {
  await provider.send({ ...submission, content: { ...content, series } });
  expect((await readdir(join(folder, 'out')))[0]).toMatch(new RegExp(`^${kind}-`));
});

it('takes the code and the completed document from message 202', async () => {
  await provider.send(submission);
  await answered('999', '<TBao><TTTNhan>0</TTTNhan></TBao>');
  expect(await provider.lookup(submission)).toBe('received');
  const coded = submission.xml.toString().replace('<DSCKS>', `<MCCQT Id="M">${CODE}</MCCQT><DSCKS>`);
  await answered('202', coded.replace(/^<\?xml.*?\?>/, ''));
  const answer = await provider.lookup(submission);
  expect(answer).toMatchObject({ outcome: 'accepted', tax_office_code: CODE });
});

it('takes no code for another invoice', async () => {
  await provider.send(submission);
  const other = `<HDon><DLHDon Id="x"><TTChung><KHMSHDon>2</KHMSHDon><KHHDon>C26TCP</KHHDon><SHDon>7</SHDon></TTChung></DLHDon>`;
  await answered('202', `${other}<MCCQT Id="M">${CODE}</MCCQT></HDon>`);
  await expect(provider.lookup(submission)).rejects.toThrow(StrangeAnswerError);
});

it.each([
  [
    '204',
    '<TBao><DLTBao><LTBao>1</LTBao><DSLDo><LDo><MLoi>1</MLoi><MTLoi>Sai thuế suất</MTLoi></LDo></DSLDo></DLTBao></TBao>',
  ],
  ['999', '<TBao><TTTNhan>1</TTTNhan><DSLDo><LDo><MTa>Sai thuế suất</MTa></LDo></DSLDo></TBao>'],
])('reads message %s with a reason as a refusal', async (kind, data) => {
  await provider.send(submission);
  await answered(kind, data);
  expect(await provider.lookup(submission)).toMatchObject({ outcome: 'refused', reason: 'Sai thuế suất' });
});

it('reads message 204 as accepted on an uncoded series, and as not yet issued on a coded one', async () => {
  await provider.send(submission);
  await answered('204', '<TBao><DLTBao><LTBao>2</LTBao></DLTBao></TBao>');
  expect(await provider.lookup(submission)).toBe('received');
  const uncoded = { ...submission, content: { ...content, series: 'K26TCP' } };
  expect(await provider.lookup(uncoded)).toMatchObject({ outcome: 'accepted', tax_office_code: null });
});

it('guesses nothing from a message 204 that does not say whether all was right', async () => {
  await provider.send(submission);
  await answered('204', '<TBao><DLTBao></DLTBao></TBao>');
  await expect(provider.lookup(submission)).rejects.toThrow(UnknownAnswerError);
});

it('takes the answer to a notice of errors for a notice only', async () => {
  const data = `<TBao><DLTBao><DSHDon><HDon><KHMSHDon>2</KHMSHDon><KHHDon>C26TCP</KHHDon><SHDon>7</SHDon><TTTNCCQT>1</TTTNCCQT></HDon></DSHDon></DLTBao></TBao>`;
  await provider.send(submission);
  await answered('301', data);
  await expect(provider.lookup(submission)).rejects.toThrow(StrangeAnswerError);
  const notice: Submission = { ...submission, kind: 'error_notice', content: null };
  expect(await provider.lookup(notice)).toMatchObject({ outcome: 'accepted' });
});
