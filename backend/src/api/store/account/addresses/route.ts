import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Address } from '../../../../contract';
import { parseBody } from '../../../../lib/errors';
import { saveAddress } from '../../../../workflows/account/save-address';
import { requireAccount } from '../signed-in';
import { addressBody } from '../validators';
import { listAddresses } from './query';

type Book = MedusaResponse<{ addresses: Address[] }>;

export async function GET(req: MedusaRequest, res: Book): Promise<void> {
  const { id } = await requireAccount(req);
  res.json({ addresses: await listAddresses(req.scope, id) });
}

export async function POST(req: MedusaRequest, res: Book): Promise<void> {
  const { id } = await requireAccount(req);
  await saveAddress(req.scope, id, null, parseBody(addressBody, req));
  res.status(201).json({ addresses: await listAddresses(req.scope, id) });
}
