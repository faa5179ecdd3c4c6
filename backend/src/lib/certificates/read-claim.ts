import type { CertificateClaimRequest, FieldError, LocalDate } from '../../contract';
import { messages } from '../../messages';
import { isGs1Number } from '../gs1';
import { lastDayByRule } from './rules';

const say = messages.certificate;
const [LEAST_STARS, MOST_STARS] = [3, 5];

/** A claim whose last day is known. */
export type Claim = Omit<CertificateClaimRequest, 'expires_on'> & { expires_on: LocalDate };

/** Reads what a stall says of a paper; either a claim or every reason why not, each by its field. */
export function readClaim(
  asked: CertificateClaimRequest,
  today: LocalDate,
): { claim: Claim; problems: [] } | { claim: null; problems: FieldError[] } {
  const problems: FieldError[] = [];
  const refuse = (field: keyof CertificateClaimRequest, message: string) =>
    problems.push({ field, code: 'wrong', message });
  const { kind, issued_on, number } = asked;
  const stars = kind === 'ocop' ? asked.stars : null;
  if (kind === 'ocop' && (stars === null || stars < LEAST_STARS || stars > MOST_STARS)) {
    refuse('stars', say.stars_needed);
  }
  if (kind === 'globalgap' && !isGs1Number(number.replace(/\s/g, ''), 13)) refuse('number', say.ggn);
  if (issued_on > today) refuse('issued_on', say.issued_in_future);
  const expires_on = lastDayByRule(kind, issued_on) ?? asked.expires_on;
  if (expires_on === null) refuse('expires_on', messages.field.required);
  else if (expires_on <= issued_on) refuse('expires_on', say.ends_before_it_begins);
  else if (expires_on < today) refuse('expires_on', say.over);
  if (problems.length > 0 || expires_on === null) return { claim: null, problems };
  return { claim: { ...asked, stars, expires_on }, problems: [] };
}
