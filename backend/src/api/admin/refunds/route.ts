import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { SellerRefund } from '../../../contract';
import { AFTER_SALE_MODULE } from '../../../modules/after-sale';
import type AfterSaleModuleService from '../../../modules/after-sale/service';
import { toSellerRefunds } from '../../seller/refunds/query';

/** Refunds that the platform has to pay, because the money is with it (D4). For the operator. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<{ refunds: SellerRefund[] }>,
): Promise<void> {
  const service: AfterSaleModuleService = req.scope.resolve(AFTER_SALE_MODULE);
  const rows = await service.listRefundDues(
    { payee: 'platform', state: 'due' },
    { take: 200, order: { due_at: 'ASC' } },
  );
  res.json({ refunds: await toSellerRefunds(req.scope, rows) });
}
