import type { BankConnector } from './bank-connector';
import { casso } from './casso';
import { payOs } from './payos';
import { sePay } from './sepay';

/** By the last part of the address that the connector calls, `/hooks/bank/<name>`. */
export const bankConnectors = { sepay: sePay, casso, payos: payOs } satisfies Record<string, BankConnector>;

export type BankConnectorName = keyof typeof bankConnectors;

export function isBankConnector(name: string): name is BankConnectorName {
  return Object.hasOwn(bankConnectors, name);
}
