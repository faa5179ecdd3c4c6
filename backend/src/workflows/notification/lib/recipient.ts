/** Where a message goes: an e-mail costs nothing, so a phone is used where there is none. */
export interface Recipient {
  channel: 'email' | 'sms';
  address: string;
}

/** Null when a person left neither. */
export function recipientOf({
  phone,
  email,
}: {
  phone: string | null;
  email: string | null;
}): Recipient | null {
  if (email) return { channel: 'email', address: email };
  return phone ? { channel: 'sms', address: phone } : null;
}
