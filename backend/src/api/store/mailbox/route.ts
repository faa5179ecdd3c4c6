import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { MailboxMessage } from '../../../contract';
import { notFound } from '../../../lib/errors';
import { mailboxIsOpen, readMailbox } from '../../../lib/mailbox';
import { messages } from '../../../messages';

/** Messages that stayed on this machine. @throws MarketError 404 wherever messages go out, or might */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ messages: MailboxMessage[] }>,
): Promise<void> {
  if (!mailboxIsOpen) throw notFound('not_found', messages.error.not_found);
  const { to } = req.query;
  res.json({ messages: await readMailbox(typeof to === 'string' ? to : undefined) });
}
