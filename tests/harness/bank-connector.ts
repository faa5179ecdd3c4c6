import { createHmac, randomInt } from 'node:crypto';

/** Money that reached (or left) an account. */
export interface Movement {
  account: string;
  /** Whole đồng. */
  amount: number;
  /** Text of the transfer. */
  content: string;
  /** The connector's own number of the message; a new one unless the message is a repetition. */
  id?: number;
  direction?: 'in' | 'out';
}

export interface Delivery {
  status: number;
  body: unknown;
}

/** Ways in which a message is not what it claims to be. */
export interface Forgery {
  secret?: string;
  /** Seconds by which the time in the header is off. */
  clockOffBy?: number;
  /** Changes the body after it was signed. */
  tamper?: (body: string) => string;
  signature?: string;
}

/**
 * The bank connector SePay as its documentation describes it: `X-SePay-Signature: sha256=<hex>`, which is HMAC-SHA256 over
 * `<timestamp>.<raw body>`.
 */
export class BankConnector {
  readonly #url: string;
  readonly #secret: string;

  constructor(url: string, secret: string) {
    this.#url = url;
    this.#secret = secret;
  }

  /** The connector that the sellers of this market use. */
  static of({ backend, bankSecret }: { backend: string; bankSecret: string }): BankConnector {
    return new BankConnector(`${backend}/hooks/bank/sepay`, bankSecret);
  }

  /** Tells the market of a movement, signed. */
  send(movement: Movement, forgery: Forgery = {}): Promise<Delivery> {
    return this.sendText(sePayBody(movement), forgery);
  }

  /** Signs and sends any text. */
  async sendText(body: string, forgery: Forgery = {}): Promise<Delivery> {
    const headers = sePayHeaders(body, forgery.secret ?? this.#secret, forgery.clockOffBy);
    const answer = await fetch(this.#url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...headers,
        ...(forgery.signature === undefined ? {} : { 'x-sepay-signature': forgery.signature }),
      },
      body: forgery.tamper ? forgery.tamper(body) : body,
    });
    const text = await answer.text();
    return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  }
}

/** SePay's signature over a body. @param clockOffBy seconds by which its time is off */
export function sePayHeaders(body: string, secret: string, clockOffBy = 0): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) + clockOffBy);
  const digest = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return { 'x-sepay-timestamp': timestamp, 'x-sepay-signature': `sha256=${digest}` };
}

/** SePay's message about a movement, not signed yet. */
export const sePayBody = (movement: Movement): string => JSON.stringify(messageOf(movement));

/** A number that no message had before. */
export const messageNumber = (): number => randomInt(1, 2 ** 47);

function messageOf({ account, amount, content, id = messageNumber(), direction = 'in' }: Movement) {
  return {
    id,
    gateway: 'Ngân hàng thử',
    transactionDate: localTime(),
    accountNumber: account,
    subAccount: null,
    code: null,
    content: `MBVCB.${id}.${content}.CT tu 0123456789 NGUYEN THI LAN`,
    transferType: direction,
    transferAmount: amount,
    accumulated: 0,
    referenceCode: `FT${id}`,
    description: `BankAPINotify ${content}`,
  };
}

/** Keys of the connectors that are off unless somebody sets them. */
export const OTHER_CONNECTORS = { casso: 'casso-key-of-the-tests', payos: 'payos-key-of-the-tests' };

export interface OtherMovement extends Omit<Movement, 'direction'> {
  /** The bank's own number of the transfer; a new one unless another connector has told of it. */
  reference?: string;
}

/** Casso (version 2) as its documentation describes it; whoever sends gets the bytes and the header. */
export function cassoMessage({
  account,
  amount,
  content,
  id = messageNumber(),
  reference = `FT${id}`,
}: OtherMovement) {
  const data = {
    accountNumber: account,
    amount,
    bankAbbreviation: 'VCB',
    counterAccountName: 'NGUYỄN THỊ LAN',
    description: content,
    id,
    reference,
    runningBalance: 0,
    transactionDateTime: localTime(),
    virtualAccountNumber: '',
  };
  const body = JSON.stringify({ data, error: 0 });
  return { path: '/hooks/bank/casso', body, headers: cassoHeaders(body) };
}

/** Casso's signature over a body. */
export function cassoHeaders(body: string, secret = OTHER_CONNECTORS.casso): Record<string, string> {
  const time = String(Date.now());
  const digest = createHmac('sha512', secret).update(`${time}.${body}`).digest('hex');
  return { 'x-casso-signature': `t=${time},v1=${digest}` };
}

/** payOS as its documentation describes it. */
export function payOsMessage({
  account,
  amount,
  content,
  id = messageNumber(),
  reference = `FT${id}`,
}: OtherMovement) {
  const data = {
    accountNumber: account,
    amount,
    currency: 'VND',
    description: content,
    orderCode: id,
    paymentLinkId: `link${id}`,
    reference,
    transactionDateTime: localTime(),
  };
  return { path: '/hooks/bank/payos', body: payOsBody(data), headers: {} };
}

/** payOS signs what it tells within the body. */
export function payOsBody(data: object, secret = OTHER_CONNECTORS.payos): string {
  const text = Object.entries(data)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  const signature = createHmac('sha256', secret).update(text).digest('hex');
  return JSON.stringify({ code: '00', desc: 'success', success: true, data, signature });
}

function localTime(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
