import { type CertificateRule, loadCertificateRules } from '@cho-phien/seed';
import type { CertificateKind, LocalDate } from '../../contract';

let rules: CertificateRule[] | undefined;

function valueOn(rule: CertificateRule['rule'], kind: CertificateKind | null, day: LocalDate): number | null {
  rules ??= loadCertificateRules();
  const found = rules.find(
    (one) =>
      one.rule === rule &&
      one.kind === kind &&
      one.validFrom <= day &&
      (one.validTo === null || day <= one.validTo),
  );
  return found?.value ?? null;
}

/** The last day of a certificate whose term a rule fixes from its day of issue; null where the paper itself says it. */
export function lastDayByRule(kind: CertificateKind, issued_on: LocalDate): LocalDate | null {
  const months = valueOn('term', kind, issued_on);
  return months === null ? null : lastDayOfTerm(issued_on, months);
}

/** Days before its end on which a certificate's stall is warned, first and last. */
export function warningDays(today: LocalDate): { warning_days: number; last_warning_days: number } {
  return {
    warning_days: valueOn('warning', null, today) ?? 0,
    last_warning_days: valueOn('last_warning', null, today) ?? 0,
  };
}

/** Days for which the scan of a paper is kept after its last day, or after it was refused. */
export const scanDays = (today: LocalDate): number => valueOn('scan_kept', null, today) ?? 0;

export type Standing = 'not_yet' | 'valid' | 'ends' | 'ends_soon' | 'expired';

/** How a certificate stands on a day: it counts from its day of issue to its last day, both included. */
export function standingOn(
  { issued_on, expires_on }: { issued_on: LocalDate; expires_on: LocalDate },
  today: LocalDate,
): Standing {
  if (today < issued_on) return 'not_yet';
  const left = daysBetween(today, expires_on);
  if (left < 0) return 'expired';
  const { warning_days, last_warning_days } = warningDays(today);
  if (left <= last_warning_days) return 'ends_soon';
  return left <= warning_days ? 'ends' : 'valid';
}

const DAY_MS = 24 * 3_600_000;

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

const iso = (instant: number): LocalDate => new Date(instant).toISOString().slice(0, 10);

/** The day before the same day so many months later; where that month has no such day, its last. */
function lastDayOfTerm(from: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(date - 1, last)));
}
