import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/** A message that was really handed over. */
export interface ReceivedMail {
  /** Who signed in to hand it over. */
  user: string;
  /** The addresses of the envelope, which are those that a letter goes by. */
  from: string;
  to: string[];
  mail: Email;
}

/** Why the server takes no message: a reply of SMTP. */
export interface MailRefusal {
  code: number;
  message: string;
}

const ACCOUNT = { user: 'cho-phien', password: 'mật khẩu@thử' };

/** A mail server that speaks SMTP, wants a password, and keeps what it is handed. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** For the next messages, in order; after them all are taken. */
  readonly refusals: MailRefusal[] = [];
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      // Without a certificate of its own; a true one comes by `smtps://`.
      hideSTARTTLS: true,
      allowInsecureAuth: true,
      logger: false,
      onAuth: ({ username, password }, _session, answer) =>
        username === ACCOUNT.user && password === ACCOUNT.password
          ? answer(null, { user: username })
          : answer(new Error('Invalid username or password')),
      onData: (stream, session, answer) => {
        this.#take(stream, session).then(() => answer(null), answer);
      },
    });
  }

  static async start(): Promise<MailServer> {
    const standIn = new MailServer();
    const listening = standIn.#server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return standIn;
  }

  /** What `SMTP_URL` is set to. */
  get url(): string {
    return this.urlFor(ACCOUNT.password);
  }

  urlFor(password: string): string {
    const { port } = this.#server.server.address() as AddressInfo;
    return `smtp://${ACCOUNT.user}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => this.#server.close(done));
  }

  async #take(stream: SMTPServerDataStream, { envelope, user }: SMTPServerSession): Promise<void> {
    const bytes = await buffer(stream);
    const refusal = this.refusals.shift();
    if (refusal) throw Object.assign(new Error(refusal.message), { responseCode: refusal.code });
    this.received.push({
      user: String(user),
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      to: envelope.rcptTo.map(({ address }) => address),
      mail: await PostalMime.parse(bytes),
    });
  }
}
