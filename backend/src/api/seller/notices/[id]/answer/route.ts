import type { MedusaResponse } from '@medusajs/framework/http';
import { z } from '@medusajs/framework/zod';
import type { SuspensionNotice } from '../../../../../contract';
import { notFound, parseBody } from '../../../../../lib/errors';
import { plainText } from '../../../../../lib/plain-text';
import { readNotices } from '../../../../../lib/sellers/read-notices';
import { messages } from '../../../../../messages';
import { answerNotice } from '../../../../../workflows/seller/answer-notice';
import type { SellerRequest } from '../../../scope';

const answerBody = z.strictObject({ answer: plainText().trim().min(10).max(1000) });

export async function POST(req: SellerRequest, res: MedusaResponse<SuspensionNotice>): Promise<void> {
  const { answer } = parseBody(answerBody, req);
  const { sellerId, memberName } = req.sellerScope;
  await answerNotice(req.scope, { id: req.params.id ?? '', sellerId, memberName, answer });
  const notice = (await readNotices(req.scope, [sellerId])).get(sellerId);
  if (!notice) throw notFound('notice_not_found', messages.sellerDesk.notice_not_found);
  res.json(notice);
}
