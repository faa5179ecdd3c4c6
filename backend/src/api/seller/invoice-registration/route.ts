import type { MedusaResponse } from '@medusajs/framework/http';
import type { InvoiceRegistration } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { registerInvoicesWorkflow } from '../../../workflows/invoice/register-invoices';
import type { SellerRequest } from '../scope';
import { retrieveRegistration } from './query';
import { registerInvoices } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<InvoiceRegistration>): Promise<void> {
  res.json(await retrieveRegistration(req.scope, req.sellerScope));
}

export async function POST(req: SellerRequest, res: MedusaResponse<InvoiceRegistration>): Promise<void> {
  const { sellerId: seller_id, memberId: member_id } = req.sellerScope;
  const wanted = parseBody(registerInvoices, req);
  await registerInvoicesWorkflow(req.scope).run({ input: { ...wanted, seller_id, member_id } });
  res.json(await retrieveRegistration(req.scope, req.sellerScope));
}
