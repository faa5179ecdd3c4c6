import type { LoaderFunctionArgs } from '@remix-run/node';
import { backend } from '~/lib/backend.server';
import { BackendError, orNotFound } from '~/lib/backend-error.server';
import { readLookupCodes, toInvoiceFile } from '~/lib/invoice-codes';
import { fileAnswer } from '~/lib/invoices.server';

/** A file of an invoice, for whoever knows both of its codes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const codes = readLookupCodes(new URL(request.url).searchParams);
  const file = toInvoiceFile(params.file);
  if (!file || !codes.taxCode || !codes.lookupCode) throw new Response(null, { status: 404 });
  try {
    return fileAnswer(await backend.foundInvoiceFile(codes, file), file, codes.lookupCode);
  } catch (error) {
    if (error instanceof BackendError && error.status === 429) throw new Response(null, { status: 429 });
    return orNotFound(Promise.reject(error));
  }
}
