import type { MedusaContainer } from '@medusajs/framework/types';
import { env } from '../../../env';
import { now } from '../../../lib/clock';
import { makeCertificate } from '../../../lib/einvoice/make-certificate';
import { type Signer, signerOf } from '../../../lib/einvoice/signer';
import { readMarket } from '../../../lib/market';
import { INVOICE_MODULE } from '../../../modules/invoice';
import { openKey, sealKey } from '../../../modules/invoice/key-store';
import type InvoiceModuleService from '../../../modules/invoice/service';
import type { NewRegistration, StoredInvoice } from '../../../modules/invoice/types';
import { invoiceProvider, platformTaxCode } from './provider';

/** Holder of the platform's own key, with which it signs for those who delegated it. */
const PLATFORM = 'platform';

/** How long a certificate of the test provider holds. */
const TEST_YEARS = 10;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whose key signs an invoice: the platform's, where the seller delegated it. */
export function holderOf({ content, seller_id }: Pick<StoredInvoice, 'content' | 'seller_id'>): string {
  return content.delegatedIssuer ? PLATFORM : seller_id;
}

/** Who will sign for a seller by its registration. */
export function signerOfRegistration(
  container: MedusaContainer,
  { delegation, seller_id }: NewRegistration,
): Promise<Signer | null> {
  return signerFor(container, delegation ? PLATFORM : seller_id);
}

/** Opening a sealed key costs more than signing with it. By row, so that a renewed one is seen. */
const opened = new Map<string, Signer>();

/**
 * Who signs for a holder: a seller with a certificate of its own, or the platform. With a test provider the platform's certificate is
 * made when it is first asked for.
 * @returns null when there is none: one has to be registered
 */
export async function signerFor(container: MedusaContainer, holder: string): Promise<Signer | null> {
  const found = await readSigner(container, holder);
  if (found || holder !== PLATFORM || invoiceProvider().purpose !== 'test') return found;
  const { operatorName } = await readMarket(container);
  await makeTestKey(container, holder, operatorName);
  return readSigner(container, holder);
}

/** Who signs with the key that is kept for a holder. */
export async function readSigner(container: MedusaContainer, holder: string): Promise<Signer | null> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const [row] = await service.listSigningKeys({ holder, retired_at: null }, { take: 1 });
  if (!row) return null;
  const known = opened.get(row.id);
  if (known) return known;
  const signer = signerOf(openKey(row.sealed_key, holder, env.INVOICE_KEY_SECRET), row.certificate);
  opened.set(row.id, signer);
  return signer;
}

/** A key for tries, with a certificate in this name that it signed itself. Of two processes that make one at once, the first is kept. */
export async function makeTestKey(container: MedusaContainer, holder: string, name: string): Promise<void> {
  const service: InvoiceModuleService = container.resolve(INVOICE_MODULE);
  const validFrom = new Date(now().getTime() - DAY_MS);
  const validTo = new Date(validFrom);
  validTo.setUTCFullYear(validTo.getUTCFullYear() + TEST_YEARS);
  const { privateKey, certificate } = await makeCertificate({
    name,
    taxCode: platformTaxCode(),
    validFrom,
    validTo,
  });
  const sealed_key = sealKey(privateKey, holder, env.INVOICE_KEY_SECRET);
  await service.keepSigningKey({ holder, certificate, sealed_key });
}
