import { once } from 'node:events';
import { connect } from 'node:net';
import {
  cassoHeaders,
  cassoMessage,
  messageNumber,
  type OtherMovement,
  payOsBody,
  payOsMessage,
  sePayBody,
  sePayHeaders,
} from '../harness/bank-connector';
import { seconds } from '../harness/stripe/objects';
import { STRIPE_KEYS } from '../harness/stripe/stand-in';
import { signatureOf } from '../harness/stripe/webhooks';

/** What goes over the wire. */
export interface Sent {
  path: string;
  body: string;
  headers: Record<string, string>;
}

interface Signing {
  /** Of somebody else than its sender. */
  secret?: string;
  /** Seconds since it was signed. */
  age?: number;
}

/** A message that its sender really sends. */
export interface Message {
  path: string;
  body: string;
  /** The same bytes signed now, as its sender does when it sends them again; or by somebody who only claims to be it. */
  signed(by?: Signing): Sent;
  /** Whether its signature grows old. */
  ages: boolean;
  /** The longest body that is read, in bytes. */
  longest: number;
}

const BANK = 64 * 1024;
const STRIPE = 512 * 1024;

export function sePay(movement: OtherMovement, ownSecret: string): Message {
  const [path, body] = ['/hooks/bank/sepay', sePayBody({ ...movement, id: messageNumber() })];
  const signed = ({ secret = ownSecret, age = 0 }: Signing = {}) => ({
    path,
    body,
    headers: sePayHeaders(body, secret, -age),
  });
  return { path, body, signed, ages: true, longest: BANK };
}

export function casso(movement: OtherMovement): Message {
  const { path, body } = cassoMessage(movement);
  const signed = ({ secret }: Signing = {}) => ({ path, body, headers: cassoHeaders(body, secret) });
  return { path, body, signed, ages: false, longest: BANK };
}

export function payOs(movement: OtherMovement): Message {
  const { path, body } = payOsMessage(movement);
  const { data } = JSON.parse(body) as { data: object };
  const signed = ({ secret }: Signing = {}) => ({ path, body: payOsBody(data, secret), headers: {} });
  return { path, body, signed, ages: false, longest: BANK };
}

export function stripe(event: object): Message {
  const [path, body] = ['/hooks/stripe', JSON.stringify(event)];
  const signed = ({ secret = STRIPE_KEYS.webhook, age = 0 }: Signing = {}) => ({
    path,
    body,
    headers: { 'stripe-signature': signatureOf(body, secret, seconds() - age) },
  });
  return { path, body, signed, ages: true, longest: STRIPE };
}

/** How the market calls what came: `forged` is whatever its signature gives away. */
export type Ending = 'accepted' | 'forged' | 'too_long' | 'switched_off' | 'cut_off';

interface Forgery {
  ends: Ending;
  /** @param drawn a number drawn for this one */
  of(message: Message, drawn: number): Sent;
}

const FOREIGN = 'whsec_that_nobody_has_ever_agreed_upon';
/** payOS signs in the body itself. */
const unsigned = ({ path, body }: Message): Sent => ({
  path,
  body: body.replace(/"signature":"[0-9a-f]+"/, '"signature":""'),
  headers: {},
});
const changed = (message: Message, change: (body: string) => string): Sent => {
  const sent = message.signed();
  return { ...sent, body: change(sent.body) };
};

/** What somebody without the secret can send in the place of a true message. */
export const FORGERIES: readonly Forgery[] = [
  { ends: 'forged', of: unsigned },
  { ends: 'forged', of: (message) => message.signed({ secret: FOREIGN }) },
  {
    ends: 'forged',
    of: (message) => (message.ages ? message.signed({ age: 3600 }) : unsigned(message)),
  },
  {
    ends: 'forged',
    of: (message) =>
      changed(message, (body) => body.replace(/(\d)(?=\D*$)/, (digit) => `${9 - Number(digit)}`)),
  },
  { ends: 'forged', of: (message, drawn) => changed(message, (body) => body.slice(0, drawn % body.length)) },
  { ends: 'forged', of: (message, drawn) => changed(message, (body) => `${body}x`.repeat(1 + (drawn % 3))) },
  { ends: 'too_long', of: (message) => ({ ...message.signed(), body: 'x'.repeat(message.longest + 1) }) },
  { ends: 'switched_off', of: (message) => ({ ...message.signed(), path: '/hooks/bank/nobody' }) },
  { ends: 'cut_off', of: (message) => message.signed() },
];

/** Sends half of a message and hangs up. */
export async function hangUpHalfway(backend: string, { path, body, headers }: Sent): Promise<void> {
  const { hostname, port } = new URL(backend);
  const bytes = Buffer.from(body);
  const head = Object.entries({
    host: `${hostname}:${port}`,
    'content-type': 'application/json',
    'content-length': String(bytes.length),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(Number(port), hostname);
  socket.resume();
  socket.end(`POST ${path} HTTP/1.1\r\n${head.join('')}\r\n${bytes.subarray(0, bytes.length / 2)}`);
  await once(socket, 'close');
}
