import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '@medusajs/framework/zod';
import { writeOnce } from '../../../../lib/write-once';
import {
  type InvoiceProvider,
  ProviderUnreachable,
  type Submission,
  type SubmissionState,
} from '../../provider';
import { AcceptedAnswer, type ProviderAnswer, RefusedAnswer } from '../../provider-answer';

/** Put a file of this name into the office's folder and it is closed: nothing gets there until it is gone. */
const CLOSED = 'CLOSED';

/** Unlike any real code, which is 34 hexadecimal digits: nobody can take it for one. */
const TEST_CODE = 'TEST-KHONG-CO-GIA-TRI';

const Receipt = z.object({
  answer_id: z.string(),
  at: z.iso.datetime(),
  refused: z.string().nullable(),
  tax_office_code: z.string().nullable(),
});

type Receipt = z.infer<typeof Receipt>;

/**
 * A stand-in of the tax office on this machine: keeps a receipt for each document, answers the same to the same one, and refuses what
 * `check` finds wrong. What it gives is a test and says so.
 */
export class LocalTaxOffice implements InvoiceProvider {
  readonly name = 'local';
  readonly purpose = 'test';

  constructor(
    private readonly folder: string,
    readonly tax_code: string,
    /** Why a real office would refuse this document; null when it would not. */
    private readonly check: (submission: Submission) => string | null,
    /** Gives back the document with the code in it, signed by the office. The same document each time. */
    private readonly complete: (xml: Buffer, code: string, at: Date) => Promise<Buffer>,
  ) {}

  async send(submission: Submission): Promise<ProviderAnswer> {
    this.mustBeOpen();
    // Only the first offer of a document writes: whoever comes again is answered what was answered then.
    await writeOnce(this.pathOf(submission), JSON.stringify(this.receiptFor(submission)));
    return this.answer(await this.read(submission), submission);
  }

  async lookup(submission: Submission): Promise<SubmissionState> {
    this.mustBeOpen();
    if (!existsSync(this.pathOf(submission))) return 'unknown';
    return this.answer(await this.read(submission), submission);
  }

  private mustBeOpen(): void {
    if (existsSync(join(this.folder, CLOSED)))
      throw new ProviderUnreachable('The local tax office is closed.');
  }

  private receiptFor(submission: Submission): Receipt {
    const id = createHash('sha256').update(submission.id).digest('hex').slice(0, 12).toUpperCase();
    const coded = submission.content?.series.startsWith('C') && !submission.content.cashRegisterCode;
    return {
      answer_id: `TEST-${id}`,
      at: new Date().toISOString(),
      refused: this.check(submission),
      tax_office_code: coded ? `${TEST_CODE}-${id}` : null,
    };
  }

  private async read(submission: Submission): Promise<Receipt> {
    return Receipt.parse(JSON.parse(await readFile(this.pathOf(submission), 'utf8')));
  }

  private async answer(receipt: Receipt, { xml }: Submission): Promise<ProviderAnswer> {
    const { refused, tax_office_code, ...told } = receipt;
    if (refused !== null) return RefusedAnswer.from(this.name, { ...told, reason: refused });
    const document = tax_office_code && (await this.complete(xml, tax_office_code, new Date(told.at)));
    return AcceptedAnswer.from(this.name, { ...told, tax_office_code, document: document || null });
  }

  private pathOf({ id }: Submission): string {
    return join(this.folder, `${id.replace(/[^\w.-]/g, '_')}.json`);
  }
}
