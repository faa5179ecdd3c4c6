import type { MedusaResponse } from '@medusajs/framework/http';
import { readAgreementFile } from '../../../../../lib/agreements/find';
import { sendFile } from '../../../../../lib/invoices/send-file';
import type { OfficerRequest } from '../../../scope';

export async function GET(req: OfficerRequest, res: MedusaResponse): Promise<void> {
  sendFile(res, await readAgreementFile(req.scope, req.params.id ?? ''));
}
