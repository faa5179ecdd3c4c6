import { type AgreementVersion, loadAgreement } from '@cho-phien/seed';
import type { AgreementState, LocalDate } from '../../contract';

let versions: AgreementVersion[] | undefined;

function all(): [AgreementVersion, ...AgreementVersion[]] {
  versions ??= loadAgreement();
  return versions as [AgreementVersion, ...AgreementVersion[]];
}

/** The version that is signed on a day; before all of them the first. */
export function agreementOn(day: LocalDate): AgreementVersion {
  return all().findLast(({ validFrom }) => validFrom <= day) ?? all()[0];
}

/** @throws Error for a version that was never there */
export function agreementOf(version: string): AgreementVersion {
  const found = all().find((one) => one.version === version);
  if (!found) throw new Error(`There is no version ${version} of the agreement.`);
  return found;
}

export interface AgreementStanding {
  current: AgreementVersion;
  state: AgreementState;
  sign_by: LocalDate | null;
  changes: string[];
}

/** Where somebody stands on a day who signed these versions. */
export function standingOf(signed: readonly string[], day: LocalDate): AgreementStanding {
  const current = agreementOn(day);
  const [last] = all()
    .filter(({ version }) => signed.includes(version))
    .slice(-1);
  if (!last) return { current, state: 'unsigned', sign_by: null, changes: [] };
  const newer = all().filter(({ validFrom }) => validFrom > last.validFrom && validFrom <= current.validFrom);
  if (newer.length === 0) return { current, state: 'signed', sign_by: null, changes: [] };
  const sign_by = current.signBy;
  return {
    current,
    state: sign_by !== null && day > sign_by ? 'overdue' : 'outdated',
    sign_by,
    changes: newer.flatMap(({ changes }) => changes),
  };
}
