import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailboxMessage } from '../contract';
import { env } from '../env';

const FOLDER = join(env.DATA_DIR, 'mailbox');
const SHOWN = 200;

/**
 * Where the mailbox may be read: a market on one machine that sends nothing out. It shows codes that open accounts, so in production it is
 * never open, whatever the provider.
 */
export const mailboxIsOpen = env.MARKET_MODE === 'local' && !env.SMTP_URL && !env.SMS_GATEWAY_URL;

/** Keeps a message as a file of its own. The same id is kept once, however often it comes. */
export async function keepMessage(message: MailboxMessage): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const name = `${message.at.replace(/\D/g, '')}-${message.id.replace(/[^\w-]/g, '')}.json`;
  const being = join(FOLDER, `.${name}`);
  await writeFile(being, JSON.stringify(message));
  await rename(being, join(FOLDER, name));
}

/** The messages that were kept, newest first; of one recipient when `to` is given. */
export async function readMailbox(to?: string): Promise<MailboxMessage[]> {
  const names = await readdir(FOLDER).catch(() => []);
  const newest = names
    .filter((name) => /^\d.*\.json$/.test(name))
    .sort()
    .reverse();
  const found: MailboxMessage[] = [];
  for (const name of newest) {
    const message = JSON.parse(await readFile(join(FOLDER, name), 'utf8')) as MailboxMessage;
    if (!to || message.to === to) found.push(message);
    if (found.length === SHOWN) break;
  }
  return found;
}
