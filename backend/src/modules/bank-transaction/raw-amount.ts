import type { Dong } from '../../contract';

/** An amount as Medusa's big numbers keep it beside the plain one. */
export function rawAmount(amount: Dong): string {
  return JSON.stringify({ value: String(amount), precision: 20 });
}
