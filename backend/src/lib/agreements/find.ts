import type { MedusaContainer } from '@medusajs/framework/types';
import type { AgreementFile } from '../../contract';
import { messages } from '../../messages';
import { AGREEMENT_MODULE } from '../../modules/agreement';
import type AgreementModuleService from '../../modules/agreement/service';
import { SELLER_MODULE } from '../../modules/seller';
import type SellerModuleService from '../../modules/seller/service';
import { notFound } from '../errors';
import type { KeptFile } from '../invoices/files';
import { agreementFiles } from './files';
import { type AgreementRow, agreementView, fileName } from './view';

/** Of one stall, or of any. */
interface Of {
  seller_id?: string;
}

async function find(
  container: MedusaContainer,
  of: Of & ({ id: string } | { pdf_hash: string }),
): Promise<AgreementRow | null> {
  const agreements: AgreementModuleService = container.resolve(AGREEMENT_MODULE);
  const [row] = await agreements.listAgreements(of, { take: 1 });
  return row ?? null;
}

async function sellerOf(container: MedusaContainer, { seller_id }: AgreementRow) {
  const sellers: SellerModuleService = container.resolve(SELLER_MODULE);
  const { slug, name } = await sellers.retrieveSeller(seller_id, { select: ['slug', 'name'] });
  return { slug, name };
}

/** What was signed in the file of this SHA-256, when and by whom. @throws MarketError 404 for a file that differs in a single byte */
export async function retrieveAgreementFile(
  container: MedusaContainer,
  sha256: string,
  of: Of = {},
): Promise<AgreementFile> {
  const row = await find(container, { pdf_hash: sha256.toLowerCase(), ...of });
  if (!row) throw notFound('agreement_file_unknown', messages.agreement.file_unknown);
  return { ...agreementView(row), seller: await sellerOf(container, row) };
}

/** The signed document. @throws MarketError 404; DamagedFileError when what is kept is not what was signed */
export async function readAgreementFile(
  container: MedusaContainer,
  id: string,
  of: Of = {},
): Promise<KeptFile> {
  const row = await find(container, { id, ...of });
  if (!row) throw notFound('agreement_not_found', messages.agreement.not_found);
  const { slug } = await sellerOf(container, row);
  return {
    name: fileName(row, slug),
    mime: 'application/pdf',
    bytes: await agreementFiles.read(row.pdf_hash),
  };
}
