import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { BankStatement, BankStatementList } from '../../../contract';
import { STATEMENT_LIMITS } from '../../../lib/bank-statement/limits';
import { parseQuery } from '../../../lib/errors';
import { readRawBody } from '../../../lib/raw-body';
import { bringStatement } from '../../../workflows/bank-statement/bring-statement';
import { platformAccount } from '../../../workflows/bank-transaction/account-owner';
import { listStatements, retrieveStatement } from '../../seller/bank-statements/query';
import { bringStatementQuery } from '../../seller/bank-statements/validators';

/** Statements of the platform's own account (D4). For the operator. */
export async function GET(req: MedusaRequest, res: MedusaResponse<BankStatementList>): Promise<void> {
  res.json(await listStatements(req.scope, await platformAccount(req.scope)));
}

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<BankStatement>,
): Promise<void> {
  const { name } = parseQuery(bringStatementQuery, req);
  const owner = await platformAccount(req.scope);
  const bytes = await readRawBody(req, STATEMENT_LIMITS.bytes);
  const by = req.auth_context.actor_id;
  const id = await bringStatement(req.scope, { owner, bytes, name, by });
  res.status(201).json(await retrieveStatement(req.scope, owner, id));
}
