/** What a bank app understands of a VietQR code (NAPAS, "Quy định về định dạng VietQR" 1.0). */
export interface Transfer {
  bin: string;
  account: string;
  service: string;
  currency: string;
  /** Whole đồng; undefined when the payer is to type it. */
  amount: number | undefined;
  text: string | undefined;
}

/** Reads a payload as strictly as the standard is written. @throws Error that says which rule is broken */
export function parseVietQr(payload: string): Transfer {
  const checked = payload.slice(0, -4);
  if (!checked.endsWith('6304')) throw new Error('The payload does not end with its check sum (63)');
  const expected = crc16(checked);
  if (payload.slice(-4).toUpperCase() !== expected) {
    throw new Error(`Check sum ${payload.slice(-4)} is wrong, ${expected} is right`);
  }
  if (!payload.startsWith('000201')) throw new Error('The payload does not start with its format (00)');
  const fields = readFields(payload);
  const beneficiary = readFields(need(fields, '38', 'beneficiary'));
  if (beneficiary.get('00') !== 'A000000727') throw new Error('Not a code of the NAPAS network');
  const bank = readFields(need(beneficiary, '01', 'bank and account'));
  const amount = fields.get('54');
  if (amount !== undefined && !/^[1-9]\d*\.?$/.test(amount))
    throw new Error(`Amount ${amount} is not whole đồng`);
  const extra = fields.get('62');
  return {
    bin: need(bank, '00', 'bank'),
    account: need(bank, '01', 'account'),
    service: need(beneficiary, '02', 'service'),
    currency: need(fields, '53', 'currency'),
    amount: amount === undefined ? undefined : Number.parseInt(amount, 10),
    text: extra === undefined ? undefined : readFields(extra).get('08'),
  };
}

function need(fields: Map<string, string>, id: string, name: string): string {
  const value = fields.get(id);
  if (value === undefined) throw new Error(`The ${name} (${id}) is missing`);
  return value;
}

function readFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const head = text.slice(at, at + 4);
    if (!/^\d{4}$/.test(head)) throw new Error(`No field starts at ${at} of "${text}"`);
    const end = at + 4 + Number(head.slice(2));
    if (end > text.length) throw new Error(`Field ${head.slice(0, 2)} is longer than the text`);
    fields.set(head.slice(0, 2), text.slice(at + 4, end));
    at = end;
  }
  return fields;
}

/** CRC-16/CCITT-FALSE as four capital hexadecimal digits. */
function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, 'utf8')) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
