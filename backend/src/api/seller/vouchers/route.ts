import type { MedusaResponse } from '@medusajs/framework/http';
import type { SellerVoucher, SellerVoucherList } from '../../../contract';
import { parseBody } from '../../../lib/errors';
import { createVoucher } from '../../../workflows/voucher/create-voucher';
import type { SellerRequest } from '../scope';
import { listVouchers, retrieveVoucher } from './query';
import { newVoucherBody } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<SellerVoucherList>): Promise<void> {
  res.json({ vouchers: await listVouchers(req.scope, req.sellerScope) });
}

export async function POST(req: SellerRequest, res: MedusaResponse<SellerVoucher>): Promise<void> {
  const id = await createVoucher(req.scope, req.sellerScope.sellerId, parseBody(newVoucherBody, req));
  res.status(201).json(await retrieveVoucher(req.scope, req.sellerScope, id));
}
