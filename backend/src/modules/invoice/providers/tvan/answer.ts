import { messageId } from '../../../../lib/einvoice/envelope';
import { type Problem, readAnswer, type TaxOfficeAnswer } from '../../../../lib/einvoice/read-answer';
import type { Submission, SubmissionState } from '../../provider';
import { AcceptedAnswer, RefusedAnswer } from '../../provider-answer';
import { messageKind } from './message';

/** An answer that does not speak of our document. */
export class StrangeAnswerError extends Error {
  constructor(kind: string) {
    super(`A message ${kind} is no answer to a document of ours.`);
    this.name = 'StrangeAnswerError';
  }
}

export interface Asked {
  provider: string;
  senderCode: string;
  submission: Submission;
  /** When the answer was found. */
  at: Date;
}

/**
 * What a message of the tax office says of the document that we sent.
 * @throws StrangeAnswerError, UnknownAnswerError, UnreadableXmlError
 */
export function stateIn(source: string, asked: Asked): SubmissionState {
  const { provider, senderCode, submission, at } = asked;
  const answer = readAnswer(source);
  if (answer.replyTo !== messageId(senderCode, submission.id)) throw new StrangeAnswerError(answer.message);
  const told = { answer_id: answer.id, at: at.toISOString() };
  if (answer.outcome === 'refused')
    return RefusedAnswer.from(provider, { ...told, reason: reasonOf(problemsOf(answer)) });
  if (answer.message === '999') return 'received';
  const sent = messageKind(submission);
  if ((answer.message === '301') !== (sent === 'error_notice')) throw new StrangeAnswerError(answer.message);
  if (answer.message === '202') return coded(answer, asked);
  // Right as it is, an invoice of a coded series is still none before its code has come.
  if (sent === 'coded') return 'received';
  return AcceptedAnswer.from(provider, { ...told, tax_office_code: null, document: null });
}

/** The invoice that comes back must be the one that was sent: what was signed stands in both, byte for byte. */
function coded(
  answer: Extract<TaxOfficeAnswer, { message: '202' }>,
  { provider, submission, at }: Asked,
): SubmissionState {
  const [content] = /<DLHDon .*<\/DLHDon>/s.exec(submission.xml.toString('utf8')) ?? [];
  if (!content || !answer.invoice.document.includes(content)) throw new StrangeAnswerError(answer.message);
  return AcceptedAnswer.from(provider, {
    answer_id: answer.id,
    at: at.toISOString(),
    tax_office_code: answer.invoice.code,
    document: Buffer.from(answer.invoice.document, 'utf8'),
  });
}

function problemsOf(answer: TaxOfficeAnswer): Problem[] {
  if (answer.message === '202') return [];
  const inside = answer.message === '301' ? answer.invoices.flatMap(({ problems }) => problems) : [];
  return [...answer.problems, ...inside];
}

function reasonOf(problems: readonly Problem[]): string {
  return problems.map(({ code, text }) => text || code).join('; ');
}
