import type { Instant } from './common';

/** `GET /store/mailbox?to=`: a message that stayed on the machine. Only a market on one machine that sends nothing out has this door. */
export interface MailboxMessage {
  id: string;
  channel: string;
  /** A phone in E.164, or an e-mail address. */
  to: string;
  subject: string;
  text: string;
  at: Instant;
}
