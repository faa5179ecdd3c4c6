import type { Dong } from '../contract';

/**
 * VietQR payloads by NAPAS "Quy định về định dạng VietQR" v1.0 (09/2021): EMVCo TLV, two-digit tag, two-digit length in
 * characters, value; a CRC over every byte before it.
 */
export interface VietQr {
  /** `dynamic` is meant for one payment; banks do not enforce it. */
  initiation: 'static' | 'dynamic';
  beneficiary: 'account' | 'card';
  /** Six digits. */
  bin: string;
  /** 1–19 letters and digits: wallets use letters. */
  account: string;
  amount: Dong | null;
  /** Sub-tags of template 62 by number; `08` is the transfer text. */
  additional: Record<string, string>;
}

export interface TransferCode {
  bin: string;
  account: string;
  /** Whole đồng, below the network's limit of 500 million a transfer. */
  amount: Dong;
  /** 1–25 of `A–Z 0–9` and space: banks strip or change anything else. */
  text: string;
}

type Fault = 'structure' | 'crc' | 'not_vietqr';

export class VietQrError extends Error {
  constructor(
    readonly fault: Fault,
    message: string,
  ) {
    super(message);
    this.name = 'VietQrError';
  }
}

/** NAPAS 247 carries less than this in one transfer. */
export const TRANSFER_LIMIT: Dong = 500_000_000;

const GUID = 'A000000727';
const SERVICES: Record<string, VietQr['beneficiary']> = { QRIBFTTA: 'account', QRIBFTTC: 'card' };
const INITIATIONS: Record<string, VietQr['initiation']> = { '11': 'static', '12': 'dynamic' };

/** A code for one transfer to an account, with its amount and text. Throws `VietQrError` on input that no bank would take. */
export function writeVietQr({ bin, account, amount, text }: TransferCode): string {
  demand(/^\d{6}$/.test(bin), 'a bank number has six digits');
  demand(/^[A-Za-z0-9]{1,19}$/.test(account), 'an account has 1–19 letters and digits');
  demand(Number.isInteger(amount) && amount > 0 && amount < TRANSFER_LIMIT, 'the amount is out of bounds');
  demand(/^[A-Z0-9 ]{1,25}$/.test(text), 'the text has 1–25 of A–Z, 0–9 and space');
  const beneficiary = tlv('00', bin) + tlv('01', account);
  const body =
    tlv('00', '01') +
    tlv('01', '12') +
    tlv('38', tlv('00', GUID) + tlv('01', beneficiary) + tlv('02', 'QRIBFTTA')) +
    tlv('53', '704') +
    tlv('54', String(amount)) +
    tlv('58', 'VN') +
    tlv('62', tlv('08', text));
  return `${body}6304${crc(`${body}6304`)}`;
}

/** Reads a payload strictly: a right CRC alone does not make it well formed. Throws `VietQrError`. */
export function readVietQr(payload: string): VietQr {
  const fields = readTlv(payload, 'payload');
  const tags = [...fields.keys()];
  demand(tags[0] === '00' && fields.get('00') === '01', 'must begin with 000201');
  demand(tags.at(-1) === '63' && fields.get('63')?.length === 4, 'must end with its CRC');
  const claimed = payload.slice(-4).toUpperCase();
  if (crc(payload.slice(0, -4)) !== claimed) throw new VietQrError('crc', 'the CRC does not match');

  const template = fields.get('38');
  if (template === undefined) throw new VietQrError('not_vietqr', 'has no template 38');
  const merchant = readTlv(template, '38');
  if (merchant.get('00') !== GUID) throw new VietQrError('not_vietqr', 'template 38 is of another scheme');
  const account = readTlv(need(merchant, '01', '38'), '38.01');
  demand(fields.get('53') === '704' && fields.get('58') === 'VN', 'is not in đồng, in Việt Nam');

  return {
    initiation: choice(INITIATIONS, need(fields, '01', 'payload'), 'initiation'),
    beneficiary: choice(SERVICES, need(merchant, '02', '38'), 'service'),
    bin: shaped(need(account, '00', '38.01'), /^\d{6}$/, '38.01.00'),
    account: shaped(need(account, '01', '38.01'), /^[A-Za-z0-9]{1,19}$/, '38.01.01'),
    amount: readAmount(fields.get('54')),
    additional: Object.fromEntries(readTlv(fields.get('62') ?? '', '62')),
  };
}

function tlv(tag: string, value: string): string {
  return `${tag}${String(value.length).padStart(2, '0')}${value}`;
}

function readTlv(text: string, where: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const head = /^(\d{2})(\d{2})/.exec(text.slice(at, at + 4));
    const [, tag, length] = head ?? [];
    const end = at + 4 + Number(length);
    demand(tag !== undefined && end <= text.length, `${where}: bad length at ${at}`);
    demand(!fields.has(tag ?? ''), `${where}: tag ${tag} stands twice`);
    fields.set(tag ?? '', text.slice(at + 4, end));
    at = end;
  }
  return fields;
}

/** Đồng have no fraction; `50000` and `50000.` mean the same. */
function readAmount(text: string | undefined): Dong | null {
  if (text === undefined) return null;
  return Number(shaped(text, /^[1-9]\d{0,11}(?:\.0*)?$/, '54'));
}

function need(fields: Map<string, string>, tag: string, where: string): string {
  const value = fields.get(tag);
  if (value === undefined) throw new VietQrError('structure', `${where}: tag ${tag} is missing`);
  return value;
}

function shaped(value: string, shape: RegExp, where: string): string {
  demand(shape.test(value), `${where}: bad value`);
  return value;
}

function choice<T>(choices: Record<string, T>, value: string, what: string): T {
  const found = choices[value];
  if (found === undefined) throw new VietQrError('structure', `unknown ${what} ${value}`);
  return found;
}

function demand(holds: boolean, message: string): void {
  if (!holds) throw new VietQrError('structure', message);
}

/** CRC-16, polynomial 1021, start FFFF, no reflection; four upper-case hex digits. */
function crc(text: string): string {
  let value = 0xffff;
  for (const byte of Buffer.from(text, 'utf8')) {
    value ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) value = (value & 0x8000 ? (value << 1) ^ 0x1021 : value << 1) & 0xffff;
  }
  return value.toString(16).toUpperCase().padStart(4, '0');
}
