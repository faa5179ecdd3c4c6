import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MESSAGES, messageId } from '../../../../lib/einvoice/envelope';
import { writeOnce } from '../../../../lib/write-once';
import type { InvoiceProvider, Submission, SubmissionState } from '../../provider';
import type { ProviderAnswer } from '../../provider-answer';
import { type Asked, stateIn } from './answer';
import { messageKind, writeMessage } from './message';

/**
 * Exchanges messages with a T-VAN through folders: ours lie in `out` as `<MLTDiep>-<MTDiep>.xml`, its connector takes them and puts each answer into
 * `in` as `<our MTDiep>-<MLTDiep>.xml`. Nothing is ever overwritten or removed by us.
 */
export class TvanFolders implements InvoiceProvider {
  readonly name = 'tvan';
  readonly purpose = 'legal';

  constructor(
    private readonly folder: string,
    private readonly senderCode: string,
    readonly tax_code: string,
    private readonly now: () => Date,
  ) {}

  async send(submission: Submission): Promise<'received'> {
    await writeOnce(this.outgoing(submission), writeMessage(this.senderCode, submission));
    return 'received';
  }

  async lookup(submission: Submission): Promise<SubmissionState> {
    const id = messageId(this.senderCode, submission.id);
    const answers: (ProviderAnswer | 'received')[] = [];
    for (const file of await this.answersTo(id)) {
      const answer = stateIn(await readFile(file, 'utf8'), this.asked(submission));
      if (answer !== 'unknown') answers.push(answer);
    }
    const [final] = answers.flatMap((answer) => (answer === 'received' ? [] : [answer]));
    if (final) return final;
    return existsSync(this.outgoing(submission)) ? 'received' : 'unknown';
  }

  private asked(submission: Submission): Asked {
    return { provider: this.name, senderCode: this.senderCode, submission, at: this.now() };
  }

  private outgoing(submission: Submission): string {
    const name = `${MESSAGES[messageKind(submission)]}-${messageId(this.senderCode, submission.id)}.xml`;
    return join(this.folder, 'out', name);
  }

  private async answersTo(id: string): Promise<string[]> {
    const folder = join(this.folder, 'in');
    if (!existsSync(folder)) return [];
    const names = await readdir(folder);
    return names
      .filter((name) => name.startsWith(`${id}-`) && name.endsWith('.xml'))
      .map((name) => join(folder, name));
  }
}
