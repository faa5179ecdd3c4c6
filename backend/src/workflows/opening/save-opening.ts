import type { MedusaContainer } from '@medusajs/framework/types';
import type { OpeningAnswers, SellerKind } from '../../contract';
import { localDate, now } from '../../lib/clock';
import { conflict } from '../../lib/errors';
import { termsOn } from '../../lib/openings/rules';
import { messages } from '../../messages';
import { OPENING_MODULE } from '../../modules/opening';
import type OpeningModuleService from '../../modules/opening/service';
import { findOpening } from './find-opening';

interface Own {
  id: string;
  member_id: string;
}

/** Keeps the answers that are given and leaves the others. @throws MarketError 404 for another's opening, 409 for one that is not to be written on */
export async function saveOpening(
  container: MedusaContainer,
  of: Own,
  given: { kind?: SellerKind; answers: OpeningAnswers },
): Promise<void> {
  const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
  if (!(await openings.save({ ...of, ...given }))) await refuse(container, of);
}

/** Notes that the terms were accepted, which and when. @throws MarketError as above, 409 for terms that are not today's */
export async function acceptTerms(container: MedusaContainer, of: Own, version: string): Promise<void> {
  const at = now();
  if (version !== termsOn(localDate(at))) throw conflict('terms_changed', messages.opening.terms_changed);
  const openings: OpeningModuleService = container.resolve(OPENING_MODULE);
  if (!(await openings.acceptTerms({ ...of, version, at }))) await refuse(container, of);
}

async function refuse(container: MedusaContainer, of: Own): Promise<never> {
  await findOpening(container, of);
  throw conflict('opening_not_writable', messages.opening.not_writable);
}
