import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import { z } from '@medusajs/framework/zod';
import type { ListingReport } from '../../../../../contract';
import { Attempts } from '../../../../../lib/attempts';
import { clientAddress } from '../../../../../lib/client-address';
import { MarketError, parseBody } from '../../../../../lib/errors';
import { plainText } from '../../../../../lib/plain-text';
import { messages } from '../../../../../messages';
import { reportListing } from '../../../../../workflows/listing/request-takedown';

const reportBody = z.strictObject({
  claim: plainText().trim().min(10).max(1000),
  contact: plainText().trim().max(120).default(''),
});

const AN_HOUR = 3_600_000;
/** Nobody finds more than so many wrong goods in an hour. */
const reports = new Attempts(5, AN_HOUR);

/** `POST /store/listings/:slug/reports` */
export async function POST(req: MedusaRequest<ListingReport>, res: MedusaResponse): Promise<void> {
  const { claim, contact } = parseBody(reportBody, req);
  const who = clientAddress(req.headers['x-forwarded-for']);
  if (who !== null && reports.isBlocked(who, Date.now())) {
    throw new MarketError(429, 'too_many_attempts', messages.takedown.too_many_from_you);
  }
  await reportListing(req.scope, { slug: req.params.slug ?? '', claim, contact });
  if (who !== null) reports.fail(who, Date.now());
  res.status(204).end();
}
