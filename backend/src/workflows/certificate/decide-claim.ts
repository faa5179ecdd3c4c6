import type { MedusaContainer } from '@medusajs/framework/types';
import { Modules } from '@medusajs/framework/utils';
import { now } from '../../lib/clock';
import { conflict, notFound } from '../../lib/errors';
import { messages } from '../../messages';
import { LISTING_MODULE } from '../../modules/listing';
import type ListingModuleService from '../../modules/listing/service';

export type ClaimDecision = 'verified' | 'refused' | 'suspended';

interface Decision {
  id: string;
  state: ClaimDecision;
  officer: { id: string; name: string };
  reason: string | null;
}

/** From which states a decision leads on. A suspended paper is verified again when its issuer says so. */
const FROM = {
  verified: ['pending', 'suspended'],
  refused: ['pending'],
  suspended: ['verified'],
} as const;

/** Seconds to wait for another officer who decides on the same paper. */
const PATIENCE = 30;

/**
 * An officer's word on a paper. A verified one is written as a certificate first and noted after; a suspended one is taken away first: a kill
 * between the two leaves a claim that is decided again with the same outcome.
 * @throws MarketError 404 for no such claim, 409 for one from whose state this does not lead on
 */
export async function decideClaim(container: MedusaContainer, decision: Decision): Promise<void> {
  const locking = container.resolve(Modules.LOCKING);
  await locking.execute(`certificate-claim:${decision.id}`, () => decide(container, decision), {
    timeout: PATIENCE,
  });
}

async function decide(container: MedusaContainer, decision: Decision): Promise<void> {
  const listings: ListingModuleService = container.resolve(LISTING_MODULE);
  const from = [...FROM[decision.state]];
  const [claim] = await listings.listCertificateClaims({ id: decision.id }, { take: 1 });
  if (!claim) throw notFound('claim_not_found', messages.certificate.claim_not_found);
  if (!from.some((state) => state === claim.state)) {
    throw conflict('claim_decided', messages.certificate.claim_decided);
  }
  const shown = await listings.listCertificates({ id: certificateOf(claim.id) }, { take: 1 });
  if (decision.state === 'verified' && shown.length === 0) await show(listings, claim);
  if (decision.state === 'suspended') await listings.deleteCertificates(shown.map(({ id }) => id));
  const decided = await listings.decideClaim({ ...decision, from, at: now() });
  if (!decided) throw conflict('claim_decided', messages.certificate.claim_decided);
}

/** The certificate that a claim becomes: named after it, so that it is made once. */
const certificateOf = (claimId: string) => claimId.replace(/^certcl/, 'cert');

type ClaimRow = Awaited<ReturnType<ListingModuleService['listCertificateClaims']>>[number];

async function show(listings: ListingModuleService, claim: ClaimRow): Promise<void> {
  const { id, listing_id, kind, stars, number, issuer, issued_on, expires_on } = claim;
  await listings.createCertificates({
    id: certificateOf(id),
    listing_id,
    kind,
    stars,
    number,
    issuer,
    issued_on,
    expires_on,
  });
}
