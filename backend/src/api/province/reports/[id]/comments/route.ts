import type { MedusaResponse } from '@medusajs/framework/http';
import type { ReportView } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import type { OfficerRequest } from '../../../scope';
import { advance } from '../../advance';
import { remarkBody } from '../../validators';

export async function POST(req: OfficerRequest, res: MedusaResponse<ReportView>): Promise<void> {
  await advance(req, res, { does: 'comment', text: parseBody(remarkBody, req).text });
}
