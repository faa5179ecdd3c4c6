import { z } from '@medusajs/framework/zod';
import type { InvoiceContent } from '../../../../lib/einvoice/invoice-content';
import {
  type InvoiceProvider,
  NumberMismatch,
  ProviderUnreachable,
  type Submission,
  type SubmissionState,
} from '../../provider';
import { AcceptedAnswer, type ProviderAnswer, RefusedAnswer } from '../../provider-answer';
import { createInvoiceBody, fullNumber, transactionUuid } from './request';

export interface ViettelSettings {
  /** `https://api-vinvoice.viettel.vn` */
  url: string;
  username: string;
  password: string;
  /** Milliseconds; the service may take up to ninety seconds. */
  timeout: number;
}

const API = '/services/einvoiceapplication/api/InvoiceAPI/InvoiceWS';

/** Failures in which no connection came about. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);

const Login = z.object({ access_token: z.string() });

const Invoice = z.object({
  invoiceNo: z.string(),
  reservationCode: z.string().nullish(),
  /** Comes later than the number on a series with code. */
  codeOfTax: z.string().nullish(),
});

const Created = z.object({ result: Invoice });
const Found = z.object({ result: z.array(Invoice).nullish() });
const Refusal = z.object({
  code: z.union([z.string(), z.number()]),
  message: z.string(),
  data: z.string().nullish(),
});

type Invoice = z.infer<typeof Invoice>;

/**
 * Viettel SInvoice (domain/02 §5). It makes its own XML and numbers in the order in which invoices come, so a number that differs from
 * ours is never taken for an answer: a person has to look.
 */
export class ViettelInvoice implements InvoiceProvider {
  readonly name = 'viettel';
  readonly purpose = 'legal';

  constructor(
    private readonly settings: ViettelSettings,
    readonly tax_code: string,
    private readonly now: () => Date,
  ) {}

  async send(submission: Submission): Promise<ProviderAnswer | 'received'> {
    const { content } = submission;
    if (!content)
      throw new ProviderUnreachable('Viettel takes no notices of errors; give them on its own pages.');
    const body = JSON.stringify(createInvoiceBody(submission, content));
    const path = `${API}/createInvoice/${encodeURIComponent(submission.seller_tax_code)}`;
    const answer = await this.ask(path, 'application/json', body);
    if (answer.status < 400) return this.judge(Created.parse(answer.body).result, content);
    const refusal = Refusal.safeParse(answer.body);
    if (answer.status >= 500 || !refusal.success) throw new Error(`Viettel answered ${answer.status}.`);
    const { code, message, data } = refusal.data;
    const told = { answer_id: `${code}-${transactionUuid(submission.id)}`, at: this.now().toISOString() };
    return RefusedAnswer.from(this.name, { ...told, reason: data ?? message });
  }

  async lookup(submission: Submission): Promise<SubmissionState> {
    if (!submission.content) return 'unknown';
    const body = new URLSearchParams({
      supplierTaxCode: submission.seller_tax_code,
      transactionUuid: transactionUuid(submission.id),
    }).toString();
    const path = `${API}/searchInvoiceByTransactionUuid`;
    const answer = await this.ask(path, 'application/x-www-form-urlencoded', body);
    if (answer.status === 404) return 'unknown';
    if (answer.status >= 400) throw new Error(`Viettel answered ${answer.status}.`);
    const [invoice] = Found.parse(answer.body).result ?? [];
    return invoice ? this.judge(invoice, submission.content) : 'unknown';
  }

  private judge(invoice: Invoice, content: InvoiceContent): AcceptedAnswer | 'received' {
    if (invoice.invoiceNo !== fullNumber(content)) throw new NumberMismatch(invoice.invoiceNo);
    const coded = content.series.startsWith('C') && content.cashRegisterCode === undefined;
    if (coded && !invoice.codeOfTax) return 'received';
    return AcceptedAnswer.from(this.name, {
      answer_id: invoice.reservationCode ?? invoice.invoiceNo,
      at: this.now().toISOString(),
      tax_office_code: invoice.codeOfTax ?? null,
      document: null,
    });
  }

  /** @throws ProviderUnreachable when no connection came about; any other error leaves open what arrived */
  private async ask(path: string, type: string, body: string): Promise<{ status: number; body: unknown }> {
    const { username, password } = this.settings;
    const signIn = await this.post('/auth/login', 'application/json', JSON.stringify({ username, password }));
    if (signIn.status >= 400)
      throw new ProviderUnreachable(`Viettel refused the sign-in (${signIn.status}).`);
    const { access_token } = Login.parse(signIn.body);
    return this.post(path, type, body, `access_token=${access_token}`);
  }

  private async post(path: string, type: string, body: string, cookie?: string) {
    try {
      const answer = await fetch(`${this.settings.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': type, ...(cookie && { cookie }) },
        body,
        signal: AbortSignal.timeout(this.settings.timeout),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
    } catch (error) {
      const code = codeOf(error);
      // Whoever could not even sign in has handed nothing over.
      if (cookie === undefined || NOT_CONNECTED.has(code)) throw new ProviderUnreachable(code);
      throw error;
    }
  }
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
