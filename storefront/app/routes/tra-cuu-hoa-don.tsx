import type { InvoiceLookup } from '@cho-phien/backend/contract';
import { data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { TextField } from '~/components/field';
import { FoundInvoice } from '~/components/found-invoice';
import { Notice } from '~/components/notice';
import { RouteError } from '~/components/route-error';
import { backend } from '~/lib/backend.server';
import { BackendError } from '~/lib/backend-error.server';
import { env } from '~/lib/env.server';
import { isTaxCodeShaped, type LookupCodes, readLookupCodes } from '~/lib/invoice-codes';
import { messagesOf } from '~/lib/language.server';
import { pageMeta } from '~/lib/page-meta';
import { useMessages } from '~/messages/messages-context';
import type { Messages } from '~/messages/vi';

const PRIVATE = { 'Cache-Control': 'private, no-store' };

interface Answer {
  found: InvoiceLookup | null;
  errors: { taxCode?: string; lookupCode?: string };
  notice: string | null;
  status: number;
}

/** A form that asks by its address, so that the QR code on an invoice leads straight to the answer. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { invoice } = await messagesOf(request);
  const params = new URL(request.url).searchParams;
  const codes = readLookupCodes(params);
  const asked = params.has('mst') || params.has('ma');
  const { status, ...answer } = asked ? await lookUp(codes, invoice.lookup) : NOTHING_ASKED;
  const meta = {
    title: invoice.lookup.title,
    description: invoice.lookup.intro,
    canonical: `${env.STOREFRONT_URL}/tra-cuu-hoa-don`,
    noIndex: asked,
  };
  return data({ codes, ...answer, meta }, { status, headers: asked ? PRIVATE : {} });
}

const NOTHING_ASKED: Answer = { found: null, errors: {}, notice: null, status: 200 };

async function lookUp(codes: LookupCodes, words: Messages['invoice']['lookup']): Promise<Answer> {
  const errors = {
    ...(isTaxCodeShaped(codes.taxCode) ? {} : { taxCode: words.badTaxCode }),
    ...(codes.lookupCode ? {} : { lookupCode: words.badCode }),
  };
  if (Object.keys(errors).length > 0) return { ...NOTHING_ASKED, errors, status: 422 };
  try {
    return { ...NOTHING_ASKED, found: await backend.findInvoice(codes) };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return error.status === 429
      ? { ...NOTHING_ASKED, notice: words.tooMany, status: 429 }
      : { ...NOTHING_ASKED, notice: words.notFound, status: 404 };
  }
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
export const meta = pageMeta;
export const ErrorBoundary = RouteError;

export default function InvoiceLookupPage() {
  const { codes, found, errors, notice } = useLoaderData<typeof loader>();
  const { lookup } = useMessages().invoice;
  return (
    <div className={`page pt-8 ${found ? 'max-w-3xl' : 'max-w-lg'}`}>
      <h1 className="text-2xl font-bold">{lookup.title}</h1>
      {found ? (
        <FoundInvoice found={found} codes={codes} />
      ) : (
        <>
          <p className="mt-1 mb-4 text-soft">{lookup.intro}</p>
          {notice && (
            <Notice tone="error" className="mb-4" live>
              {notice}
            </Notice>
          )}
          <Form method="get" noValidate className="card space-y-4 p-4 sm:p-5">
            <TextField
              name="mst"
              label={lookup.taxCode}
              hint={lookup.taxCodeHint}
              defaultValue={codes.taxCode}
              error={errors.taxCode}
              inputMode="numeric"
              autoComplete="off"
              maxLength={20}
            />
            <TextField
              name="ma"
              label={lookup.code}
              hint={lookup.codeHint}
              defaultValue={codes.lookupCode}
              error={errors.lookupCode}
              autoComplete="off"
              autoCapitalize="characters"
              maxLength={40}
            />
            <button type="submit" className="btn btn-main w-full">
              {lookup.submit}
            </button>
          </Form>
        </>
      )}
    </div>
  );
}
