import type { MedusaResponse } from '@medusajs/framework/http';
import type { BankStatement, BankStatementList } from '../../../contract';
import { STATEMENT_LIMITS } from '../../../lib/bank-statement/limits';
import { parseQuery } from '../../../lib/errors';
import { readRawBody } from '../../../lib/raw-body';
import { bringStatement } from '../../../workflows/bank-statement/bring-statement';
import { ownerOf } from '../bank-transactions/query';
import type { SellerRequest } from '../scope';
import { listStatements, retrieveStatement } from './query';
import { bringStatementQuery } from './validators';

export async function GET(req: SellerRequest, res: MedusaResponse<BankStatementList>): Promise<void> {
  res.json(await listStatements(req.scope, ownerOf(req.sellerScope)));
}

/** The file as it is; answers what would be taken of it. */
export async function POST(req: SellerRequest, res: MedusaResponse<BankStatement>): Promise<void> {
  const { name } = parseQuery(bringStatementQuery, req);
  const owner = ownerOf(req.sellerScope);
  const bytes = await readRawBody(req, STATEMENT_LIMITS.bytes);
  const by = req.sellerScope.memberId;
  const id = await bringStatement(req.scope, { owner, bytes, name, by });
  res.status(201).json(await retrieveStatement(req.scope, owner, id));
}
