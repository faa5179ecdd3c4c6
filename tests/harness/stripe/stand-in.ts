import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StripeAccount } from './account';
import { readForm } from './form';
import { bankPage, cardPage, closedPage } from './pages';
import { invalid, missing, StripeRefusal } from './refusal';
import { Webhooks } from './webhooks';

/** The keys of the account that the tests use. */
export const STRIPE_KEYS = { secret: 'sk_test_of_the_stand_in', webhook: 'whsec_of_the_stand_in' };

interface Kept {
  body: string;
  path: string;
  status: number;
  answer: string;
}

/**
 * Speaks Stripe's HTTP API for the calls that the market makes, checks what Stripe would check, shows the pages on which a card is
 * entered, and tells of what happened by signed webhooks. What a test wants otherwise it says at `/_test` (`StripeRemote`).
 */
export class StripeStandIn {
  readonly webhooks = new Webhooks(STRIPE_KEYS.webhook);
  readonly account = new StripeAccount((event) => this.webhooks.tell(event));
  readonly #kept = new Map<string, Kept>();
  readonly #server: Server;
  /** While true the API hangs up on whoever calls. */
  #silent = false;

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        if (response.headersSent) return;
        const refusal = error instanceof StripeRefusal ? error : null;
        json(response, refusal?.status ?? 500, {
          error: refusal?.error ?? { type: 'api_error', message: String(error) },
        });
      });
    });
  }

  static async start(): Promise<StripeStandIn> {
    const standIn = new StripeStandIn();
    await new Promise<void>((ready) => standIn.#server.listen(0, '127.0.0.1', ready));
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** What a market is started with to use it. */
  get env(): NodeJS.ProcessEnv {
    return {
      STRIPE_API_BASE: this.url,
      STRIPE_SECRET_KEY: STRIPE_KEYS.secret,
      STRIPE_WEBHOOK_SECRET: STRIPE_KEYS.webhook,
    };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const body = await bodyOf(request);
    if (url.pathname.startsWith('/v1/')) this.#api(request, response, url, body);
    else if (url.pathname.startsWith('/_test/')) this.#obey(response, url, body);
    else if (url.pathname.startsWith('/c/')) html(response, this.#page(request.method, response, url, body));
    else throw missing('page', url.pathname);
  }

  #api(request: IncomingMessage, response: ServerResponse, url: URL, body: string): void {
    if (this.#silent) {
      request.socket.destroy();
      return;
    }
    if (request.headers.authorization !== `Bearer ${STRIPE_KEYS.secret}`) {
      throw new StripeRefusal(401, { type: 'invalid_request_error', message: 'Invalid API Key provided' });
    }
    const key = request.headers['idempotency-key'];
    const before = typeof key === 'string' ? this.#kept.get(key) : undefined;
    if (before && (before.body !== body || before.path !== url.pathname)) {
      throw new StripeRefusal(400, {
        type: 'idempotency_error',
        message:
          'Keys for idempotent requests can only be used with the same parameters they were first used with.',
      });
    }
    if (before) {
      response.setHeader('idempotent-replayed', 'true');
      respond(response, before.status, before.answer);
      return;
    }
    const answer = JSON.stringify(this.#do(request.method ?? 'GET', url, body));
    if (typeof key === 'string' && request.method === 'POST') {
      this.#kept.set(key, { body, path: url.pathname, status: 200, answer });
    }
    respond(response, 200, answer);
  }

  #do(method: string, url: URL, body: string): object {
    const [, , noun = '', ...rest] = url.pathname.split('/');
    const form = readForm(body);
    const [first = '', second = '', third = ''] = rest;
    if (noun === 'checkout' && first === 'sessions') {
      if (method === 'POST' && third === 'expire') return this.account.expireSession(second);
      if (method === 'POST' && second === '')
        return this.account.createSession(form, (id) => `${this.url}/c/pay/${id}`);
      if (method === 'GET') return this.#expanded(second, url);
    }
    if (noun === 'refunds' && method === 'POST' && first === '') return this.account.createRefund(form);
    if (noun === 'refunds' && first !== '') return this.account.refund(first);
    if (noun === 'refunds') {
      const data = this.account.refundsOf(url.searchParams.get('payment_intent') ?? '');
      return { object: 'list', has_more: false, url: '/v1/refunds', data };
    }
    if (noun === 'payment_intents' && method === 'GET') return this.account.intent(first);
    throw invalid(`Unrecognized request URL (${method}: ${url.pathname}).`);
  }

  #expanded(id: string, url: URL): object {
    const session = this.account.session(id);
    const wanted = [...url.searchParams].some(
      ([name, value]) => name.startsWith('expand') && value === 'payment_intent',
    );
    if (!wanted || !session.payment_intent) return session;
    return { ...session, payment_intent: this.account.intent(session.payment_intent) };
  }

  /** The page that is seen next; empty where it is another one. */
  #page(method: string | undefined, response: ServerResponse, url: URL, body: string): string {
    const [, , kind = '', id = ''] = url.pathname.split('/');
    const session = this.account.session(id);
    const shown = (problem: string | null) => cardPage(session, this.account.lines.get(id) ?? [], problem);
    if (session.status !== 'open') return closedPage();
    if (method !== 'POST') return kind === '3ds' ? bankPage(session) : shown(null);
    const typed = new URLSearchParams(body);
    try {
      const intent =
        kind === '3ds'
          ? this.account.answerBank(id, typed.get('convinced') === 'yes')
          : this.account.enterCard(id, typed.get('number') ?? '');
      response.setHeader(
        'location',
        intent.status === 'requires_action' ? `/c/3ds/${id}` : session.success_url,
      );
      return '';
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      return shown(error.message);
    }
  }

  /** What a test, perhaps in another process, wants of it or wants to know. */
  #obey(response: ServerResponse, url: URL, body: string): void {
    const wish = body === '' ? {} : (JSON.parse(body) as Wish);
    if (wish.silent !== undefined) this.#silent = wish.silent;
    if (wish.held !== undefined) this.webhooks.held = wish.held;
    if (wish.webhookUrl !== undefined) this.webhooks.url = wish.webhookUrl;
    if (wish.nextRefund !== undefined) this.account.nextRefund = wish.nextRefund;
    if (wish.nextAmount !== undefined) this.account.nextAmount = wish.nextAmount;
    if (wish.endRefund) this.account.endRefund(wish.endRefund.id, wish.endRefund.status);
    if (wish.pay) this.account.enterCard(wish.pay.session, wish.pay.card);
    const code = url.searchParams.get('code');
    const sessions = [...this.account.sessions.values()].filter((one) => one.client_reference_id === code);
    const intents = sessions.flatMap(({ payment_intent: id }) => (id ? [this.account.intent(id)] : []));
    json(response, 200, {
      sessions,
      intents,
      refunds: intents.flatMap(({ id }) => this.account.refundsOf(id)),
      events: this.webhooks.told.filter((event) => isAbout(event.data.object, code)),
    });
  }
}

export interface Wish {
  silent?: boolean;
  held?: boolean;
  webhookUrl?: string;
  nextRefund?: 'succeeded' | 'pending' | 'failed';
  nextAmount?: number | null;
  endRefund?: { id: string; status: 'succeeded' | 'pending' | 'failed' };
  pay?: { session: string; card: string };
}

function isAbout(subject: object, code: string | null): boolean {
  const { metadata } = subject as { metadata?: Record<string, string> };
  return metadata?.checkout_code === code || metadata?.refund_due_id !== undefined;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, body: object): void {
  respond(response, status, JSON.stringify(body));
}

function respond(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_stand_in' }).end(body);
}

function html(response: ServerResponse, body: string): void {
  const status = response.hasHeader('location') ? 303 : 200;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}
