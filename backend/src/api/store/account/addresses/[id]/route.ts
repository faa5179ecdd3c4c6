import type { MedusaRequest, MedusaResponse } from '@medusajs/framework/http';
import type { Address } from '../../../../../contract';
import { parseBody } from '../../../../../lib/errors';
import { removeAddress, saveAddress } from '../../../../../workflows/account/save-address';
import { requireAccount } from '../../signed-in';
import { addressBody } from '../../validators';
import { listAddresses } from '../query';

type Book = MedusaResponse<{ addresses: Address[] }>;

export async function POST(req: MedusaRequest, res: Book): Promise<void> {
  const { id } = await requireAccount(req);
  await saveAddress(req.scope, id, req.params.id ?? '', parseBody(addressBody, req));
  res.json({ addresses: await listAddresses(req.scope, id) });
}

export async function DELETE(req: MedusaRequest, res: Book): Promise<void> {
  const { id } = await requireAccount(req);
  await removeAddress(req.scope, id, req.params.id ?? '');
  res.json({ addresses: await listAddresses(req.scope, id) });
}
