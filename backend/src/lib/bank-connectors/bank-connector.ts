import { timingSafeEqual } from 'node:crypto';
import { z } from '@medusajs/framework/zod';
import type { WebhookRefusal } from '../../contract';
import type { BankMessage } from '../../modules/bank-transaction/bank-message';
import { storableText } from '../storable-json';

/** A request as it came, before anything of it is believed. */
export interface SignedRequest {
  /** The body's bytes. */
  raw: Buffer;
  /** A header by its name in small letters. */
  header(name: string): string | undefined;
}

/** Why a request is not to be believed. */
export type Forgery = Extract<
  WebhookRefusal,
  'unsigned' | 'malformed_time' | 'wrong_signature' | 'out_of_time'
>;

/** A service that watches bank accounts and tells us of money by a signed message. */
export interface BankConnector {
  /** Why a request is not to be believed, or null when its sender knows our secret. */
  forgery(secret: string, request: SignedRequest, at: Date): Forgery | null;
  /**
   * What a believed message says, with its texts as the database can hold them and nothing left out. Null when it does not say
   * whose money it is, how much, or which way it went.
   */
  read(raw: Buffer, at: Date): BankMessage | null;
}

/** Compares in the same time whatever differs. */
export function sameSignature(claimed: string, expected: string): boolean {
  const [a, b] = [Buffer.from(claimed), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Of no consequence to what money it is: cut or left out, it stands in `message` as it came. */
export const sideText = (longest: number) =>
  z
    .string()
    .transform((told) => storableText(told.slice(0, longest)))
    .nullish()
    .catch(null);

/** `YYYY-MM-DD HH:mm:ss` of Việt Nam; null for anything else. */
export function bookedAt(date: string | null | undefined): Date | null {
  const [day, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(date ?? '')?.slice(1) ?? [];
  const at = new Date(`${day}T${time}+07:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}
