import { conflict, forbidden, MarketError, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import type { Outcome, RefusedFor } from '../../modules/reporting/types';

/** The value of an act, or the refusal that a person may read. @throws MarketError 404, 403, 400 or 409 */
export function accepted<T>(outcome: Outcome<T>): T {
  if ('value' in outcome) return outcome.value;
  throw refusalOf(outcome.refused);
}

function refusalOf(refused: RefusedFor): MarketError {
  const message = messages.reports.refused[refused];
  if (refused === 'not_found') return notFound(refused, message);
  if (refused === 'own_work') return forbidden(refused, message);
  if (refused === 'note_needed') {
    return new MarketError(400, refused, message, [{ field: 'change_note', code: refused, message }]);
  }
  return conflict(refused, message);
}
