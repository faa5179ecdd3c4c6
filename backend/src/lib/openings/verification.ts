import type { FiledOpening, LocalDate } from '../../contract';
import { verificationOn } from './rules';

/** What an officer says of the person behind an opening. */
export interface IdentityWord {
  /** The papers were compared with what was filed. */
  checked: boolean;
}

/** One way in which the identity of a seller is verified. */
export interface IdentityVerifier {
  method: 'manual' | 'electronic';
  /** Whether this seller is who it says to be. */
  verify(filed: FiledOpening, word: IdentityWord): Promise<boolean>;
}

/** The officer compares papers and data. */
const manual: IdentityVerifier = {
  method: 'manual',
  verify: async (_filed, { checked }) => checked,
};

/** Every way that this market has; a provider of electronic identities (OIDC) is one more. */
const VERIFIERS: readonly IdentityVerifier[] = [manual];

/** The verifier that the law wants on a day; null when this market has none of the kind. */
export function verifierOn(
  day: LocalDate,
  verifiers: readonly IdentityVerifier[] = VERIFIERS,
): IdentityVerifier | null {
  const method = verificationOn(day);
  return verifiers.find((one) => one.method === method) ?? null;
}
