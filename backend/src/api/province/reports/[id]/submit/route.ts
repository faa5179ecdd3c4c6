import type { MedusaResponse } from '@medusajs/framework/http';
import type { ReportView } from '../../../../../contract';
import type { OfficerRequest } from '../../../scope';
import { advance } from '../../advance';

export async function POST(req: OfficerRequest, res: MedusaResponse<ReportView>): Promise<void> {
  await advance(req, res, { does: 'submit' });
}
