import type { LoaderFunctionArgs } from '@remix-run/node';
import { backend } from '~/lib/backend.server';
import { orNotFound } from '~/lib/backend-error.server';
import { readOrderKey } from '~/lib/cookies.server';
import { toInvoiceFile } from '~/lib/invoice-codes';
import { fileAnswer } from '~/lib/invoices.server';
import { orderCodeOf } from '~/lib/order-access.server';

/** A file of an invoice, for the browser that may open the order. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const code = orderCodeOf(params);
  const key = await readOrderKey(request, code);
  const file = toInvoiceFile(params.file);
  if (!key || !file || !params.id) throw new Response(null, { status: 404 });
  return fileAnswer(await orNotFound(backend.invoiceFile(code, key, params.id, file)), file, code);
}
