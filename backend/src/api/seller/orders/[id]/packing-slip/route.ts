import type { MedusaResponse } from '@medusajs/framework/http';
import { sendFile } from '../../../../../lib/invoices/send-file';
import { drawPackingSlip } from '../../../../../lib/packing-slip/draw-packing-slip';
import type { SellerRequest } from '../../../scope';
import { retrieveOrder } from '../../query';

/** The packing slip of one order, as a PDF. */
export async function GET(req: SellerRequest, res: MedusaResponse): Promise<void> {
  const order = await retrieveOrder(req.scope, req.sellerScope, req.params.id ?? '');
  sendFile(res, {
    name: `phieu-dong-goi-${order.checkout_code}.pdf`,
    mime: 'application/pdf',
    bytes: await drawPackingSlip(order),
  });
}
