import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the gateway was asked to send. */
export interface ReceivedSms {
  to: string;
  text: string;
  key: string;
}

/**
 * A gateway for short messages by the protocol of `modules/notification-sms`: it wants its token and JSON, and sends nothing twice that
 * comes again under the same key.
 */
export class SmsGateway {
  readonly token = 'token-of-the-gateway';
  readonly received: ReceivedSms[] = [];
  /** Statuses still to be answered, in order; after them 202. `null`: it hangs up. */
  readonly answers: (number | null)[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const answer = this.answers.shift();
      if (answer === null) {
        request.socket.destroy();
        return;
      }
      const body = await text(request);
      const right =
        request.method === 'POST' &&
        request.headers.authorization === `Bearer ${this.token}` &&
        request.headers['content-type'] === 'application/json';
      const status = right ? (answer ?? 202) : 401;
      if (status < 300) this.#take(JSON.parse(body) as ReceivedSms);
      response.writeHead(status).end();
    });
  }

  static async start(): Promise<SmsGateway> {
    const gateway = new SmsGateway();
    gateway.#server.listen(0, '127.0.0.1');
    await once(gateway.#server, 'listening');
    return gateway;
  }

  /** What `SMS_GATEWAY_URL` is set to. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/gui-tin`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #take(sms: ReceivedSms): void {
    if (!this.received.some(({ key }) => key === sms.key)) this.received.push(sms);
  }
}
