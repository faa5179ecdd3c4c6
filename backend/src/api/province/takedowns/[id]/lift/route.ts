import type { MedusaResponse } from '@medusajs/framework/http';
import type { RefuseChangeRequest, Takedown } from '../../../../../contract';
import type { OfficerRequest } from '../../../scope';
import { decide } from '../../decide';

/** For reviewers and above. */
export async function POST(
  req: OfficerRequest<RefuseChangeRequest>,
  res: MedusaResponse<Takedown>,
): Promise<void> {
  await decide(req, res, 'lift');
}
