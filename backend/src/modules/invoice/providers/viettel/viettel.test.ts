import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aSale, COMPANY } from '../../../../../testing/einvoice/sales';
import { anInvoiceDue } from '../../../../../testing/invoice/due';
import { buildInvoice } from '../../../../lib/einvoice/build-content';
import type { InvoiceContent } from '../../../../lib/einvoice/invoice-content';
import { NumberMismatch, ProviderUnreachable, type Submission } from '../../provider';
import { ViettelInvoice } from '.';
import { createInvoiceBody } from './request';

const NOON = new Date('2026-11-22T05:00:00Z');
const CODE = '00474597512BE94B7BAB367996EF464828';
const numbered = (number: number): InvoiceContent => ({ ...anInvoiceDue('parcel:1').content, number });

const submissionOf = (content: InvoiceContent, id = 'inv_1-1'): Submission => ({
  id,
  kind: 'invoice',
  seller_tax_code: content.seller.taxCode,
  xml: Buffer.from('<HDon></HDon>'),
  content,
});

interface Stored {
  invoiceNo: string;
  reservationCode: string;
  codeOfTax: string | null;
}

/** Speaks Viettel's protocol: signs in, numbers what is created, once for each transactionUuid, and says what it would refuse. */
class StandIn {
  readonly stored = new Map<string, Stored>();
  next = 1;
  /** What goes wrong with the next creation: the answer is lost after the work, or the series was used elsewhere too. */
  mishap: 'answer_lost' | 'code_late' | null = null;
  readonly server: Server = createServer((req, res) => {
    this.answer(req).then(
      (answer) => {
        if (answer === 'silence') return;
        res.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
      },
      () => res.writeHead(500).end(),
    );
  });

  private async answer(req: IncomingMessage): Promise<{ status: number; body: unknown } | 'silence'> {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const path = req.url ?? '';
    if (path === '/auth/login') {
      const { username, password } = JSON.parse(text);
      const right = username === 'market' && password === 'secret';
      return right ? { status: 200, body: { access_token: 'token-1' } } : { status: 401, body: {} };
    }
    if (req.headers.cookie !== 'access_token=token-1')
      return { status: 401, body: { code: 401, message: 'No sign-in' } };
    if (path.endsWith('/searchInvoiceByTransactionUuid')) {
      const found = this.stored.get(new URLSearchParams(text).get('transactionUuid') ?? '');
      return { status: 200, body: { result: found ? [found] : [] } };
    }
    return this.create(path, JSON.parse(text));
  }

  private create(path: string, body: ReturnType<typeof createInvoiceBody>) {
    const { transactionUuid: uuid, invoiceSeries } = body.generalInvoiceInfo;
    if (!path.endsWith(`/createInvoice/${body.sellerInfo.sellerTaxCode}`)) return { status: 404, body: {} };
    if (this.stored.has(uuid))
      return { status: 400, body: { code: 400, message: 'TRANSACTION_UUID_EXISTED', data: null } };
    if (body.itemInfo.some(({ itemName }) => itemName === '')) {
      return { status: 400, body: { code: 400, message: 'BAD_REQUEST_ITEM_NAME', data: 'Thiếu tên hàng' } };
    }
    const invoice = {
      invoiceNo: `${invoiceSeries}${this.next++}`,
      reservationCode: `R${uuid.slice(0, 8)}`,
      codeOfTax: this.mishap === 'code_late' ? null : CODE,
    };
    this.stored.set(uuid, invoice);
    if (this.mishap === 'answer_lost') return 'silence' as const;
    return { status: 200, body: { errorCode: null, result: invoice } };
  }
}

let standIn: StandIn;
let provider: ViettelInvoice;
const at = (url: string, password = 'secret', timeout = 10_000) =>
  new ViettelInvoice({ url, username: 'market', password, timeout }, '0100109106', () => NOON);

beforeEach(async () => {
  standIn = new StandIn();
  await new Promise<void>((resolve) => standIn.server.listen(0, '127.0.0.1', resolve));
  provider = at(`http://127.0.0.1:${(standIn.server.address() as AddressInfo).port}`);
});

afterEach(() => {
  standIn.server.closeAllConnections();
  standIn.server.close();
});

describe('Viettel', () => {
  it('gives number and code, and knows the document afterwards', async () => {
    const submission = submissionOf(numbered(1));
    expect(await provider.lookup(submission)).toBe('unknown');
    expect(await provider.send(submission)).toMatchObject({ outcome: 'accepted', tax_office_code: CODE });
    expect(await provider.lookup(submission)).toMatchObject({ outcome: 'accepted', tax_office_code: CODE });
  });

  it('has the document after a time-out in which its answer was lost: asking finds it, and it exists once', async () => {
    const submission = submissionOf(numbered(1));
    standIn.mishap = 'answer_lost';
    const { port } = standIn.server.address() as AddressInfo;
    const impatient = at(`http://127.0.0.1:${port}`, 'secret', 1_500);
    const error = await impatient.send(submission).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(ProviderUnreachable);
    expect(await provider.lookup(submission)).toMatchObject({ outcome: 'accepted' });
    expect(standIn.stored.size).toBe(1);
  });

  it('is waited for while the code of the tax office has not come', async () => {
    const submission = submissionOf(numbered(1));
    standIn.mishap = 'code_late';
    expect(await provider.send(submission)).toBe('received');
    expect(await provider.lookup(submission)).toBe('received');
  });

  it('refuses with its reason', async () => {
    const content = numbered(1);
    const lines = content.lines.map((line) => ({ ...line, name: '' }));
    expect(await provider.send(submissionOf({ ...content, lines }))).toMatchObject({
      outcome: 'refused',
      reason: 'Thiếu tên hàng',
    });
  });

  it('is not believed when it gives another number than ours', async () => {
    await expect(provider.send(submissionOf(numbered(5)))).rejects.toThrow(NumberMismatch);
  });

  it('that cannot be reached, or refuses the sign-in, has certainly got nothing', async () => {
    await expect(at('http://127.0.0.1:9').send(submissionOf(numbered(1)))).rejects.toThrow(
      ProviderUnreachable,
    );
    const { port } = standIn.server.address() as AddressInfo;
    const stranger = at(`http://127.0.0.1:${port}`, 'wrong');
    await expect(stranger.send(submissionOf(numbered(1)))).rejects.toThrow(ProviderUnreachable);
    expect(standIn.stored.size).toBe(0);
  });
});

it('is told the tax of each line so that lines of a rate sum to the tax of the rate', () => {
  const sale = aSale({ buyer: COMPANY })
    .goods('a', 33_333, '8')
    .goods('b', 66_667, '8')
    .goods('c', 10_000, '5').sale;
  const content = {
    ...buildInvoice(sale, { series: 'C26TCP', issuedOn: '2026-11-22', purpose: 'legal' }),
    number: 1,
  };
  const body = createInvoiceBody(submissionOf(content), content);
  for (const { taxPercentage, taxAmount } of body.taxBreakdowns) {
    const items = body.itemInfo.filter((item) => item.taxPercentage === taxPercentage);
    expect(items.reduce((sum, item) => sum + item.taxAmount, 0)).toBe(taxAmount);
  }
  expect(body.buyerInfo).toMatchObject({
    buyerLegalName: COMPANY.kind === 'organisation' ? COMPANY.name : '',
  });
});
